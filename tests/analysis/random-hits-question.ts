import type { QuoteFilter } from '../../src/corpus/filters.ts';
import { TEXT_SCOPES, type TextScope } from '../../src/corpus/text-scope.ts';
import type { SeededRandom } from '../support/seeded-random.ts';
import type { PlainFilter, ScannedArticle } from './scanned-corpus.ts';

/** A question for hits, and its filter once more as plain code. */
export interface HitsQuestion {
  readonly query: string;
  readonly scope: TextScope;
  readonly filter: QuoteFilter | null;
  readonly plain: PlainFilter;
}

/** Questions with words of a corpus, in every form that the query language has. */
export class RandomHitsQuestions {
  readonly #tokens: readonly {
    readonly word: string;
    readonly folded: string;
    readonly lemma: string;
    readonly pos: string;
  }[];

  constructor(
    readonly articles: readonly ScannedArticle[],
    readonly random: SeededRandom,
  ) {
    this.#tokens = articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ tokens }) => tokens));
  }

  next(): HitsQuestion {
    const query = this.#query();
    return { query, scope: this.random.pick(TEXT_SCOPES), ...this.random.pick(this.#filters()) };
  }

  #query(): string {
    const { random } = this;
    const makers = [
      () => this.#atom(),
      () => this.#atom(),
      () => `${this.#atom()} ${this.#atom()}`,
      () => `${this.#atom()} NOT ${this.#atom()}`,
      () => `(${this.#atom()} OR ${this.#atom()})`,
      () => `${this.#atom()} NEAR/${random.integer(0, 8)} ${this.#atom()}`,
      () => `${this.#atom()} NEAR (${this.#atom()} OR ${this.#atom()})`,
      () => `(${this.#atom()} OR ${this.#atom()}) WITHIN ${random.pick(['quote', 'source'])}`,
      () => `[lemma="${this.#token().lemma}"] []{0,${random.integer(1, 4)}} [pos="${this.#token().pos}"]`,
      () => `[pos="${this.#token().pos}"]{1,2} [lemma="${this.#token().lemma}"]`,
      () => `[word="${this.#token().word}"] [pos!="${this.#token().pos}"]`,
    ];
    return random.pick(makers)();
  }

  #atom(): string {
    const { word, folded, lemma } = this.#token();
    const at = this.random.integer(0, Math.max(0, folded.length - 1));
    return this.random.pick([
      folded,
      folded,
      /^[A-Z]+$/.test(word) ? folded : word,
      this.#phrase(),
      `${folded.slice(0, at + 1)}*`,
      folded.length > 1 ? `${folded.slice(0, at)}?${folded.slice(at + 1)}` : folded,
      `[word="${word}"]`,
      `[word="${folded}" %c]`,
      `[lemma="${lemma}"]`,
      `[lemma="${lemma.slice(0, 2)}.*"]`,
    ]);
  }

  #phrase(): string {
    const { tokens } = this.random.pick(this.random.pick(this.articles).paragraphs);
    const start = this.random.integer(0, Math.max(0, tokens.length - 3));
    return `"${tokens
      .slice(start, start + this.random.integer(2, 3))
      .map(({ folded }) => folded)
      .join(' ')}"`;
  }

  #token() {
    return this.random.pick(this.#tokens);
  }

  #filters(): readonly Pick<HitsQuestion, 'filter' | 'plain'>[] {
    const { article, quotes } = this.random.pick(this.articles);
    const { publisher = '' } = article;
    const speaker = quotes.find((quote) => quote.speaker)?.speaker?.id ?? 'nobody';
    return [
      { filter: null, plain: {} },
      { filter: null, plain: {} },
      { filter: { kind: ['direct'] }, plain: { quote: ({ kind }) => kind === 'direct' } },
      { filter: { cueClass: ['neutral'] }, plain: { quote: ({ cue }) => cue?.class === 'neutral' } },
      { filter: { publisher: [publisher] }, plain: { article: (other) => other.publisher === publisher } },
      { filter: { not: { article: [`article/${article.id}`] } }, plain: { article: ({ id }) => id !== article.id } },
      { filter: { speaker: [`speaker/${speaker}`] }, plain: { quote: (quote) => quote.speaker?.id === speaker } },
    ];
  }
}
