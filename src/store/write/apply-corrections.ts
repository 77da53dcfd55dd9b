import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import type { CorrectionRow } from '../rows/correction-row.ts';
import type { LayerRow } from '../rows/layer-row.ts';
import type { QuoteRow } from '../rows/quote-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { contentHash } from './content-hash.ts';
import type { ArticleAnnotations } from './article-annotations.ts';

/** A correction as it is applied: its speaker with merges followed. */
type Verdict = Pick<CorrectionRow, 'article' | 'layer' | 'contentHash' | 'status' | 'correctsSpeaker'> & {
  readonly speakerKey: number | null;
};

/** The quote rows with the readers' verdicts on them. A rejected quote stays, but not in the effective layer. */
export async function applyCorrections(
  connection: Connection,
  entries: readonly ArticleAnnotations[],
  layers: ReadonlyMap<string, LayerRow>,
  quotes: readonly QuoteRow[],
): Promise<readonly QuoteRow[]> {
  const verdicts = await readVerdicts(
    connection,
    entries.map(({ article }) => article.id),
  );
  if (verdicts.length === 0) return quotes;
  const layerNames = new Map([...layers.values()].map(({ key, name }) => [key, name]));
  const articleIds = new Map(entries.map(({ articleKey, article }) => [articleKey, article.id]));
  const byQuote = groupBy(verdicts, ({ article, layer, contentHash: hash }) => `${article} ${layer} ${hash}`);
  return quotes.map((quote) => {
    const id = `${articleIds.get(quote.articleKey)} ${layerNames.get(quote.layerKey)} ${contentHash(quote.text)}`;
    const [verdict] = byQuote.get(id) ?? [];
    return verdict ? corrected(quote, verdict) : quote;
  });
}

function corrected(quote: QuoteRow, verdict: Verdict): QuoteRow {
  return {
    ...quote,
    status: verdict.status,
    speakerKey: verdict.correctsSpeaker === 1 ? verdict.speakerKey : quote.speakerKey,
    isEffective: verdict.status === 'rejected' ? 0 : quote.isEffective,
  };
}

async function readVerdicts(connection: Connection, articles: readonly string[]): Promise<Verdict[]> {
  return connection.all<Verdict>(sql`SELECT article, layer, correction.content_hash AS "contentHash", status,
    corrects_speaker AS "correctsSpeaker", COALESCE(speaker.merged_into_key, speaker.key) AS "speakerKey"
    FROM correction LEFT JOIN speaker ON speaker.id = correction.speaker_id WHERE ${isIn(sql`article`, articles)}`);
}
