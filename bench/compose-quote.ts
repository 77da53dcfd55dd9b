import type { MentionDocument, QuoteDocument } from '../src/formats/native/annotation-schema.ts';
import type { SpanDocument } from '../src/formats/native/span-schema.ts';
import type { SeededRandom } from '../tests/support/seeded-random.ts';
import { clause, type BenchWorld } from './bench-world.ts';
import type { InventedSpeaker } from './invent-speakers.ts';
import { capitalized } from './invent-words.ts';
import type { PatternPiece } from './quote-patterns.ts';
import type { TextBuilder, TextMark } from './text-builder.ts';

/** An article on its way: its text, its annotation, and who has been named in it. */
export interface Draught {
  readonly world: BenchWorld;
  readonly random: SeededRandom;
  readonly text: TextBuilder;
  readonly cast: readonly InventedSpeaker[];
  readonly introduced: Set<string>;
  readonly quotes: QuoteDocument[];
  readonly mentions: MentionDocument[];
}

const ANONYMOUS = ['officials', 'residents', 'a person close to the talks', 'two witnesses', 'critics', 'police'];
const EMOJI = ['😀', '🚧', '🐟', '👩🏽‍🚒'];

/** Writes one sentence that reports speech, and annotates it. */
export function composeQuote(draught: Draught): void {
  const speaker = draught.random.chance(0.12) ? undefined : draught.random.pick(draught.cast);
  new QuoteWriter(draught, speaker).write(draught.world.pattern(draught.random));
}

/** Goes through a pattern once and collects the spans of each role. */
class QuoteWriter {
  readonly #content: SpanDocument[] = [];
  #contentStart: TextMark | undefined;
  #cue: Partial<QuoteDocument> = {};
  #source: Partial<QuoteDocument> = {};

  constructor(
    readonly draught: Draught,
    readonly speaker: InventedSpeaker | undefined,
  ) {}

  write(pattern: readonly PatternPiece[]): void {
    for (const piece of pattern) this.#writePiece(piece);
    const { random, quotes } = this.draught;
    const speaker = this.speaker ? { speaker: referenceTo(this.speaker) } : {};
    const confidence = random.chance(0.2) ? { confidence: random.integer(50, 100) / 100 } : {};
    quotes.push({ content: this.#content, ...this.#cue, ...this.#source, ...speaker, ...confidence });
  }

  #writePiece(piece: PatternPiece): void {
    const { text } = this.draught;
    if (piece.type === 'words') text.write(piece.text);
    else if (piece.type === 'fixedCue') this.#cue = { cue: [this.#span(piece.text)] };
    else if (piece.type === 'newParagraph') text.startParagraph();
    else if (piece.type === 'slot') this.#fill(piece.name);
    else if (piece.type === 'openContent') this.#contentStart = text.mark;
    else if (this.#contentStart) this.#content.push(text.since(this.#contentStart));
  }

  #fill(slot: string): void {
    if (slot === 'cue') this.#writeCue();
    else if (slot === 'clause' || slot === 'Clause') writeClause(this.draught, slot === 'Clause');
    else this.#writeSource(slot);
  }

  #writeCue(): void {
    const { world, random } = this.draught;
    const { printed, lemma, class: cueClass } = world.cue(random);
    const known = random.chance(0.5) ? { cueLemma: lemma, cueClass } : {};
    this.#cue = { cue: [this.#span(printed)], ...known };
  }

  #writeSource(slot: string): void {
    const { random, text } = this.draught;
    const start = text.mark;
    if (this.speaker) {
      const isObject = slot === 'object';
      writeName(this.draught, this.speaker, { isObject, isFirst: slot === 'Source' });
    } else {
      const words = random.pick(ANONYMOUS);
      text.write(slot === 'Source' ? capitalized(words) : words);
    }
    this.#source = { source: [text.since(start)] };
  }

  #span(words: string): SpanDocument {
    const start = this.draught.text.mark;
    this.draught.text.write(words);
    return this.draught.text.since(start);
  }
}

/** Writes what is said: a clause of its own, or one that others quote too; now and then it names somebody. */
function writeClause({ world, random, text, cast, mentions }: Draught, isFirst: boolean): void {
  const words = random.chance(0.08) ? world.saying(random) : clause(world.word, random, random.integer(6, 16));
  text.write(isFirst ? capitalized(words) : words);
  if (random.chance(0.1)) {
    const person = random.pick(cast);
    text.write(' for ');
    const start = text.mark;
    text.write(person.shortName);
    mentions.push({ ...text.since(start), kind: 'name', speaker: referenceTo(person) });
  }
  if (random.chance(0.01)) text.write(` ${random.pick(EMOJI)}`);
}

interface NamePlace {
  /** After a preposition. */
  readonly isObject: boolean;
  /** At the start of a sentence. */
  readonly isFirst: boolean;
}

/** Writes the speaker's full name at first, then the short name, a pronoun or a description. */
function writeName({ random, text, introduced, mentions }: Draught, speaker: InventedSpeaker, place: NamePlace): void {
  const { name, shortName, description } = speaker;
  const pronoun = place.isObject ? speaker.objectPronoun : speaker.pronoun;
  const isNew = !introduced.has(speaker.id);
  introduced.add(speaker.id);
  const words = isNew ? name : random.pick([shortName, shortName, shortName, pronoun, pronoun, name, description]);
  const start = text.mark;
  text.write(place.isFirst ? capitalized(words) : words);
  if (words === pronoun) return;
  const kind = words === description ? 'description' : 'name';
  mentions.push({ ...text.since(start), kind, speaker: referenceTo(speaker) });
}

function referenceTo({ id, name, kind }: InventedSpeaker): { id: string; name: string; kind: InventedSpeaker['kind'] } {
  return { id, name, kind };
}
