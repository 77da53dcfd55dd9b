import type { Annotation } from '../../../src/corpus/annotation.ts';
import type { Article } from '../../../src/corpus/article.ts';
import type { Layer } from '../../../src/corpus/layer.ts';
import type { Speaker } from '../../../src/corpus/speaker.ts';
import type { Store } from '../../../src/store/store.ts';
import { declareSpeakers } from '../../../src/store/write/declare-speakers.ts';
import { putCorrections } from '../../../src/store/write/put-corrections.ts';
import { moveRevision } from '../../../src/store/write/revision.ts';
import { buildMarked, GOLD, person } from '../../support/builders.ts';
import { SeededRandom } from '../../support/seeded-random.ts';
import { writeAnnotationsOf, writeArticles } from '../../support/write.ts';

const PEOPLE = ['Leila Omar', 'Lee Omar', 'Maren Hale', 'Tobias Hale', 'Ito Ren'].map(person);
const SENTENCES = [
  'We saw the fire',
  'Nobody was hurt',
  'The harbour is closed',
  'Ask the mayor',
  'It burned all night',
  // Nearly the same words, each a little off the one before, so that clusters join and fall apart.
  'The bridge was safe on the day I signed for it',
  'The bridge was safe on the day I signed',
  'The old bridge was safe on the day I signed',
  'Once more: the old bridge was safe on the day I signed',
  'Once more: the old bridge was safe on the day',
];
const CUES = [
  { lemma: 'say', class: 'neutral' },
  { lemma: 'claim', class: 'claim' },
  { lemma: 'warn', class: 'neutral' },
] as const;
const DAYS = [undefined, '2025-01-01', '2025-03-01', '2025-03-02', '2026-01-01'];
const PUBLISHERS = [undefined, 'The Lower Harbour Post', 'Inland Times'];
const LAYERS: readonly Layer[] = [
  GOLD,
  { ...GOLD, name: 'reader', method: 'manual' },
  { ...GOLD, name: 'old-rules', method: 'rules', createdAt: '2024-01-01T00:00:00.000Z' },
  { ...GOLD, name: 'new-rules', method: 'rules', createdAt: '2026-01-01T00:00:00.000Z' },
];
const IDS = ['a', 'b', 'c', 'd', 'e'];

/** Writes of every kind to one small corpus, in an order that the seed decides. The same seed writes the same. */
export class RandomWrites {
  readonly #random: SeededRandom;
  /** The text of each article with its marks, as written last. */
  readonly #texts = new Map<string, string>();
  #corrections = 0;

  constructor(
    readonly store: Store,
    seed: number,
  ) {
    this.#random = new SeededRandom(seed);
  }

  /** Carries out one write and says which kind it was. */
  async write(): Promise<string> {
    const kinds = ['articles', 'annotations', 'annotations', 'corrections', 'speakers'] as const;
    const kind = this.#texts.size === 0 ? 'articles' : this.#random.pick(kinds);
    if (kind === 'articles') await writeArticles(this.store, ...this.#some(IDS).map((id) => this.#article(id)));
    if (kind === 'annotations') {
      await writeAnnotationsOf(this.store, ...this.#some([...this.#texts.keys()]).map((id) => this.#annotation(id)));
    }
    if (kind === 'corrections') await this.#correct();
    if (kind === 'speakers') await this.#declare();
    return kind;
  }

  #some<Item>(items: readonly Item[]): readonly Item[] {
    const chosen = items.filter(() => this.#random.chance(0.5));
    return chosen.length === 0 ? [this.#random.pick(items)] : chosen;
  }

  #article(id: string): Article {
    const sentences = this.#some(SENTENCES).map((sentence, index) => {
      return `⟦content#${index + 1}:“${sentence},”⟧ ⟦source#${index + 1}:one of them⟧ ⟦cue#${index + 1}:said⟧.`;
    });
    this.#texts.set(id, sentences.join('\n\n'));
    const facts = { id, date: this.#random.pick(DAYS), publisher: this.#random.pick(PUBLISHERS) };
    return buildMarked(this.#texts.get(id) ?? '', { article: facts }).article;
  }

  #annotation(id: string): Annotation {
    const layer = this.#random.pick(LAYERS);
    const { annotation } = buildMarked(this.#texts.get(id) ?? '', { article: { id }, layer });
    const quotes = this.#some(annotation.quotes).map((quote) => ({
      ...quote,
      speaker: this.#random.chance(0.8) ? this.#random.pick(PEOPLE) : undefined,
      cue: quote.cue && this.#random.chance(0.8) ? { ...quote.cue, ...this.#random.pick(CUES) } : undefined,
      status: this.#random.chance(0.1) ? ('rejected' as const) : quote.status,
    }));
    return { ...annotation, quotes };
  }

  async #correct(): Promise<void> {
    this.#corrections += 1;
    const correction = {
      article: this.#random.pick([...this.#texts.keys()]),
      layer: this.#random.pick(LAYERS).name,
      contentText: `“${this.#random.pick(SENTENCES)},”`,
      status: this.#random.pick(['confirmed', 'rejected', 'corrected'] as const),
      speaker: this.#random.pick([...PEOPLE, person('Nobody Else'), null, undefined]),
      annotator: 'A. Reader',
      createdAt: new Date(Date.UTC(2026, 2, 1) + this.#corrections).toISOString(),
    };
    await this.store.write((connection) => putCorrections(connection, [correction]));
  }

  /** Each person may be merged into a later one only, so that no merge leads in a circle. */
  async #declare(): Promise<void> {
    const speakers = PEOPLE.map((reference, index): Speaker => {
      const mergedInto = this.#random.chance(0.4)
        ? PEOPLE[this.#random.integer(index + 1, PEOPLE.length)]?.id
        : undefined;
      return { ...reference, aliases: [], wikidata: undefined, gender: undefined, affiliation: undefined, mergedInto };
    });
    await this.store.write(async (connection) => moveRevision(connection, await declareSpeakers(connection, speakers)));
  }
}
