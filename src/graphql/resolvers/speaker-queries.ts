import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { UserError } from '../../corpus/user-error.ts';
import { speakerByName } from '../../store/read/by-id.ts';
import { countSpeakers, pageOfSpeakers } from '../../store/read/pages.ts';
import { expectId } from '../../store/read/resolve-ids.ts';
import { expectFilter } from '../check-arguments.ts';
import { connect, type Connection } from '../connections/connection.ts';
import { SpeakerConnection } from '../connections/speaker-connection.ts';
import type { RequestContext } from '../context.ts';
import { SpeakerListArgs } from '../inputs/list-args.ts';
import { listRequest } from '../inputs/list-request.ts';
import { SpeakerType } from '../types/speaker-type.ts';

/** How speakers are found. */
@Resolver()
export class SpeakerQueries {
  @Query(() => SpeakerType, {
    nullable: true,
    description:
      'One speaker, by id or by name; give one of the two. Null when there is none. A name that several may have is an error ' +
      'that lists them.',
  })
  async speaker(
    @Arg('id', () => ID, { nullable: true, description: 'For example "speaker/ajmal-omar".' })
    id: string | null | undefined,
    @Arg('name', () => String, {
      nullable: true,
      description:
        'The name, a printed form of it, or the end of a person’s name: "Omar" is looked for in "Ajmal Omar" too, whatever ' +
        'the texts print. Case and accents do not matter.',
    })
    name: string | null | undefined,
    @Ctx() { loaders, session }: RequestContext,
  ): Promise<SpeakerType | null> {
    if (typeof id === typeof name) throw eitherIdOrName();
    if (typeof id === 'string') return (await loaders.speakers.byName.load(expectId(id, 'speaker').speaker)) ?? null;
    const row = await speakerByName(session, name ?? '');
    return row ? new SpeakerType(row) : null;
  }

  @Query(() => SpeakerConnection, { description: 'Speakers of the corpus, most quoted first unless asked otherwise.' })
  async speakers(
    @Args(() => SpeakerListArgs) args: SpeakerListArgs,
    @Ctx() { session }: RequestContext,
  ): Promise<Connection<SpeakerType>> {
    expectFilter(args.filter?.quotes);
    const page = await pageOfSpeakers(session, listRequest(args));
    return connect(
      page,
      (row) => new SpeakerType(row),
      () => countSpeakers(session, args.filter),
    );
  }
}

function eitherIdOrName(): UserError {
  return new UserError(
    'BAD_ARGUMENT',
    'Give either "id" or "name" to look up a speaker: speaker(id: "speaker/ajmal-omar") or speaker(name: "Omar").',
  );
}
