import type { SpeakerPageResult } from '../../../../client/generated/speaker-page.ts';
import { isolated } from '../../../isolated.ts';
import type { BarsPlot, ColumnsPlot, NetworkPlot, Period, SharesPlot } from '../../../plots/plot.ts';
import { KIND_SERIES, rowsByKind } from '../../figures/by-kind.ts';
import { keywordBars } from '../../figures/keyword-bars.ts';
import { inARow } from '../../figures/leaders.ts';
import { paperBars } from '../../figures/paper-bars.ts';
import { quotesOverTime } from '../../figures/quotes-over-time.ts';
import { pageOf } from '../../address/links.ts';
import { counted, cueInSentence, cueTitle } from '../../language/words-for.ts';

type Speaker = NonNullable<SpeakerPageResult['speaker']>;

/** The figures of a speaker's page; those that take longer are there when they were asked for. */
export interface SpeakerPlots {
  readonly kinds: SharesPlot;
  readonly timeline: ColumnsPlot;
  readonly verbs: BarsPlot;
  readonly papers: BarsPlot;
  readonly keywords: BarsPlot | undefined;
  readonly network: NetworkPlot | undefined;
}

/** Draws the answer of a speaker's page up as figures. */
export function speakerPlots(answer: SpeakerPageResult, speaker: Speaker, period: Period): SpeakerPlots {
  const { timeline, keyness } = answer;
  return {
    kinds: kinds(answer, speaker),
    timeline: quotesOverTime({ period, points: timeline.points, undated: timeline.undated.quotes }),
    verbs: verbs(answer, speaker),
    papers: papers(answer, speaker),
    keywords: keyness && keywordBars(keyness, { name: speaker.name, against: 'everybody else' }),
    network: network(answer, speaker),
  };
}

function kinds({ kinds: { rows } }: SpeakerPageResult, { name }: Speaker): SharesPlot {
  const [row] = rowsByKind(rows.map(({ kind, quotes }) => ({ name, kind, quotes })));
  const [direct = 0, mixed = 0, indirect = 0] = row?.values ?? [];
  return {
    kind: 'shares',
    id: 'kinds',
    title: 'In their own words?',
    description: `${counted(direct, 'quote')} direct, ${mixed} mixed, ${indirect} indirect.`,
    empty: `${isolated(name)} is not quoted.`,
    nameHeading: 'Speaker',
    series: KIND_SERIES,
    rows: row ? [row] : [],
  };
}

function verbs({ verbs: { rows, rowCount } }: SpeakerPageResult, { id }: Speaker): BarsPlot {
  const drawn = rows.flatMap(({ cue, quotes }) => (cue === null ? [] : [{ cue, quotes }]));
  return {
    kind: 'bars',
    id: 'verbs',
    title: 'The verbs used for them',
    description: drawn[0] ? `Most often ${cueInSentence(drawn[0].cue)}, ${counted(drawn[0].quotes, 'time')}.` : '',
    empty: 'No quote is introduced by a word of its own.',
    note: rowCount > rows.length ? `The ${drawn.length} most frequent.` : undefined,
    nameHeading: 'Cue',
    series: ['Quotes'],
    rows: drawn.map(({ cue, quotes }) => ({
      name: cueTitle(cue),
      href: `${pageOf(id, { verb: cue })}#quotes`,
      values: [quotes],
    })),
  };
}

function papers({ papers: counts }: SpeakerPageResult, { id, name }: Speaker): BarsPlot {
  return paperBars(counts, {
    title: 'Papers that quote them',
    describe: (papers, count) => papersSentence(papers, count, isolated(name)),
    empty: 'No paper is known that quotes them.',
    hrefOf: (paper) => `${pageOf(id, { paper })}#quotes`,
  });
}

function papersSentence(papers: readonly string[], paperCount: number, name: string): string {
  if (paperCount === 1) return `Only ${inARow(papers)} quotes ${name}.`;
  return papers.length === 1
    ? `${inARow(papers)} quotes ${name} most.`
    : `${inARow(papers)} quote ${name} most, equally often.`;
}

function network({ speakerNetwork }: SpeakerPageResult, { id, name, quoteCount }: Speaker): NetworkPlot | undefined {
  if (!speakerNetwork) return undefined;
  const { nodes, edges, speakerCount } = speakerNetwork;
  const others = nodes.filter(({ speaker }) => speaker.id !== id);
  const [first] = others;
  // Who is seldom quoted among many may not be of the most quoted ones; without them in the middle there is no drawing.
  const own = nodes.find(({ speaker }) => speaker.id === id) ?? { speaker: { id, name }, quotes: quoteCount };
  return {
    kind: 'network',
    id: 'network',
    title: 'People quoted beside them',
    description: first
      ? `${isolated(first.speaker.name)} is quoted most often in articles that quote ${isolated(name)}: ${counted(first.quotes, 'quote')}.`
      : '',
    empty: `Nobody else is quoted in the articles that quote ${isolated(name)}.`,
    note: speakerCount > nodes.length ? `The ${nodes.length} most quoted of ${speakerCount}.` : undefined,
    nameHeading: 'Speaker',
    weightHeading: 'Quotes in articles that quote them',
    tieHeading: 'Articles that quote both',
    centre: id,
    nodes: [own, ...others].map(({ speaker, quotes }) => ({
      id: speaker.id,
      name: speaker.name,
      href: pageOf(speaker.id),
      weight: quotes,
    })),
    ties: edges.map(({ source, target, weight }) => ({ source: source.id, target: target.id, weight })),
  };
}
