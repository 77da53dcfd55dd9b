import { nameForm } from '../../../src/corpus/name-form.ts';
import type { AnnotationDocument } from '../../../src/formats/native/annotation-schema.ts';
import type { CorrectionDocument } from '../../../src/formats/native/corrections-schema.ts';
import type { SpeakerDocument, SpeakersDocument } from '../../../src/formats/native/speakers-schema.ts';
import { compareText, groupsOf, must } from './compare-text.ts';
import type { Corpus, Span } from './corpus.ts';

/** What is known of a speaker, as a speakers document gives it; those that only annotations name have no more than a name and a kind. */
export type Speaker = SpeakerDocument;

/** All speakers of a corpus. */
export interface Speakers {
  readonly all: readonly Speaker[];
  /** Those that the corpus lists: not merged into others. */
  readonly listed: readonly Speaker[];
  /** The speaker with this id (without prefix), merges followed. */
  readonly of: (id: string) => Speaker | undefined;
}

/** Declared speakers, and those that annotations and corrections name. */
export function readSpeakers(
  declared: readonly SpeakersDocument[],
  annotations: readonly AnnotationDocument[],
  corrections: readonly CorrectionDocument[],
): Speakers {
  const byId = new Map<string, Speaker>();
  const named = annotations.flatMap(({ quotes, mentions }) => [...quotes, ...(mentions ?? [])]);
  for (const speaker of declared.flatMap((document) => document.speakers)) byId.set(speaker.id, speaker);
  for (const { speaker } of [...named, ...corrections]) {
    if (speaker?.id && !byId.has(speaker.id)) byId.set(speaker.id, { ...speaker, id: speaker.id });
  }
  const all = [...byId.values()];
  const of = (id: string): Speaker | undefined => {
    const speaker = byId.get(id);
    return speaker?.mergedInto ? of(speaker.mergedInto) : speaker;
  };
  return { all, listed: all.filter((speaker) => of(speaker.id) === speaker), of };
}

/** A form of a name and how often the texts print it. */
interface PrintedForm {
  readonly form: string;
  readonly count: number;
}

/** The forms of each listed speaker's name. */
export type Forms = ReadonlyMap<Speaker, readonly PrintedForm[]>;

/** The forms of all listed speakers' names, each list most frequent first. */
export function readForms(corpus: Corpus): Forms {
  return new Map(corpus.speakers.listed.map((speaker) => [speaker, formsOf(speaker, corpus)]));
}

/**
 * Names and aliases as declared, which count nothing; and what the texts print (effective layer): mentions by name, and sources by
 * name that no mention of the speaker covers.
 */
function formsOf(speaker: Speaker, { articles, speakers }: Corpus): readonly PrintedForm[] {
  const declared = speakers.all
    .filter(({ id }) => speakers.of(id) === speaker)
    .flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
  const printed = articles.flatMap(({ text, mentions, quotes }) => {
    const named = mentions.filter((one) => one.isEffective && one.kind === 'NAME' && one.speaker === speaker);
    const sources = quotes
      .filter((one) => one.isEffective && one.speaker === speaker && one.sourceKind === 'NAME')
      .flatMap((quote) =>
        quote.source.map((span) => ({ span, name: nameIn(quote.annotatedSpeaker, speaker, speakers) })),
      );
    const uncovered = sources.filter(({ span }) => !named.some((mention) => share(mention, span)));
    return [
      ...named.map(({ start, end }) => text.slice(start, end)),
      ...uncovered.flatMap(({ span, name }) => nameForm(text.slice(span.start, span.end), name) ?? []),
    ];
  });
  const counts = groupsOf([...declared, ...printed], (form) => form);
  return [...counts]
    .map(([form, all]) => ({ form, count: all.length - declared.filter((one) => one === form).length }))
    .sort((a, b) => b.count - a.count || compareText(a.form, b.form));
}

/** The name to look for in a source: that of the speaker as annotated, also when it is merged into another. */
function nameIn(annotated: string | undefined, speaker: Speaker, { all, of }: Speakers): string {
  const isMerged = annotated !== undefined && of(annotated) === speaker;
  return isMerged ? must(all.find(({ id }) => id === annotated)).name : speaker.name;
}

/** Do the spans share a character? */
export function share(a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}
