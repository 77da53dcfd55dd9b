import { isolated } from '../../isolated.ts';
import type { BarsPlot } from '../../plots/plot.ts';
import { counted } from '../language/words-for.ts';

/** A word with the figures of a keyness test. */
export interface Keyword {
  readonly item: string;
  readonly targetCount: number;
  readonly targetPerMillion: number;
  readonly referencePerMillion: number;
  /** Log-likelihood ratio. */
  readonly score: number;
  readonly pValue: number;
}

/** Above this a difference is likely to be chance; the API has corrected the values for the number of words tested. */
const SIGNIFICANT = 0.05;

/** Words with their keyness, as the API tests them. */
export interface Keywords {
  readonly rows: readonly Keyword[];
  readonly basis: {
    readonly isComplete: boolean;
    /** What was cut off; null when nothing was. */
    readonly limit: string | null;
  };
}

const METHOD = 'Log-likelihood of quoted words, corrected for the number of words tested (Benjamini and Hochberg).';

interface KeywordCaption {
  readonly name: string;
  /** Whom they are held against: "everybody else". */
  readonly against: string;
  readonly id?: string;
}

/** The words that set a speaker apart, by their keyness: only those that are used more often than by the others, beyond chance. */
export function keywordBars({ rows, basis }: Keywords, { name, against, id = 'keywords' }: KeywordCaption): BarsPlot {
  const key = rows.filter(
    ({ targetPerMillion, referencePerMillion, pValue }) =>
      targetPerMillion > referencePerMillion && pValue <= SIGNIFICANT,
  );
  return {
    kind: 'bars',
    id,
    title: `Words that set ${isolated(name)} apart`,
    description: key[0]
      ? `Against ${isolated(against)}, “${isolated(key[0].item)}” stands out most; it is quoted ${counted(key[0].targetCount, 'time')}.`
      : '',
    empty: `No word is quoted from ${isolated(name)} so much more often than from ${isolated(against)} that it could not be chance.`,
    note: noteOf({ rows, basis }),
    nameHeading: 'Word',
    series: ['Log-likelihood'],
    rows: key.map(({ item, score }) => ({ name: item, href: undefined, values: [Math.round(score * 10) / 10] })),
  };
}

function noteOf({ rows, basis: { isComplete, limit } }: Keywords): string {
  if (isComplete || limit === null) return METHOD;
  // The API advises to ask for more with "first", which no reader can do.
  const cut = limit.includes('"first"') ? `Only the first ${rows.length} words of the test were looked at.` : limit;
  return `${METHOD} ${cut}`;
}
