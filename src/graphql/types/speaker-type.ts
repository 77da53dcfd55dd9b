import { Field, ID, ObjectType } from 'type-graphql';
import { speakerId } from '../../corpus/ids.ts';
import type { SpeakerKind } from '../../corpus/vocabulary.ts';
import type { SpeakerRow } from '../../store/rows/speaker-row.ts';
import { SpeakerKindEnum } from '../enums.ts';
import { NodeType } from './node-type.ts';

/** A speaker, from its row. */
@ObjectType('Speaker', { description: 'A person or body that the corpus quotes or mentions.', implements: NodeType })
export class SpeakerType implements NodeType {
  @Field(() => ID, { simple: true, description: 'For example "speaker/ajmal-omar".' })
  readonly id: string;

  @Field(() => String, { simple: true, description: 'The fullest form of the name: "Ajmal Omar".' })
  readonly name: string;

  @Field(() => SpeakerKindEnum, { simple: true, description: 'Whether it is a person, a body, a group or a document.' })
  readonly kind: SpeakerKind;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Item in Wikidata: "Q42"; null when there is none or it is not known.',
  })
  readonly wikidata: string | null;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description:
      'Gender as recorded with the corpus: "female"; null when not known. It is never guessed from the name.',
  })
  readonly gender: string | null;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Body for which the person speaks: "Nangarhar provincial council"; null when not known.',
  })
  readonly affiliation: string | null;

  constructor(readonly row: SpeakerRow) {
    this.id = speakerId(row.id);
    this.name = row.name;
    this.kind = row.kind;
    this.wikidata = row.wikidata;
    this.gender = row.gender;
    this.affiliation = row.affiliation;
  }
}
