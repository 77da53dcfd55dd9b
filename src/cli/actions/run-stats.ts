import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Call } from '../host.ts';
import { countOf } from '../output/numbers.ts';
import { tableLines, type Cell } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';
import { readStatistics, type CorpusStatistics } from './corpus-statistics.ts';
import { withStore } from './with-store.ts';

/** Publishers listed on a screen; `--json` gives all. */
const PUBLISHERS_SHOWN = 15;

/** `whosaid stats`: what the corpus holds. */
export async function runStats(call: Call): Promise<ExitCode> {
  const statistics = await withStore(call, { mustExist: true }, (store) => store.read(readStatistics));
  call.terminal.result(statistics, () => statisticsLines(call.terminal, statistics));
  return EXIT.done;
}

function statisticsLines(terminal: Terminal, statistics: CorpusStatistics): string[] {
  const { layers, publishers, speakers } = statistics;
  const section = (title: string, rows: readonly (readonly Cell[])[]): string[] =>
    rows.length === 0
      ? []
      : ['', terminal.paint('output', 'bold', title), ...tableLines(rows).map((row) => `  ${row}`)];
  const hidden = publishers.length - PUBLISHERS_SHOWN;
  return [
    terminal.paint('output', 'bold', statistics.name),
    ...tableLines(countRows(statistics)).map((row) => `  ${row}`),
    ...section(
      'Layers: quotes, articles',
      layers.map(({ name, method, quoteCount, articleCount }) => [name, method, quoteCount, articleCount]),
    ),
    ...section(
      'Publishers: articles',
      publishers.slice(0, PUBLISHERS_SHOWN).map(({ publisher, articleCount }) => [publisher, articleCount]),
    ),
    ...(hidden > 0 ? [`  and ${countOf(hidden, 'other')}; --json lists all`] : []),
    ...section(
      'Most quoted: quotes',
      speakers.map(({ name, quoteCount, id }) => [name, quoteCount, id]),
    ),
  ];
}

function countRows(statistics: CorpusStatistics): Cell[][] {
  const { kinds, firstDate, lastDate, revision, language, licence } = statistics;
  return [
    ['articles', statistics.articleCount],
    ['paragraphs', statistics.paragraphCount],
    ['words', statistics.wordCount],
    ['speakers', statistics.speakerCount],
    ['quotes', statistics.quoteCount],
    ['  direct', kinds.direct],
    ['  indirect', kinds.indirect],
    ['  mixed', kinds.mixed],
    ['published', firstDate === null ? 'no dates' : `${firstDate} to ${lastDate ?? ''}`],
    ['language', language],
    ['licence', licence ?? 'not stated'],
    ['revision', revision],
  ];
}
