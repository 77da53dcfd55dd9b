import { describe, expect, it } from 'vitest';
import type { SpeakerPageResult } from '../../../../../src/client/generated/speaker-page.ts';
import { speakerPlots } from '../../../../../src/web/reader/pages/speaker/speaker-plots.ts';

const MARA = { id: 'speaker/mara-lind', name: 'Mara Lind' };
const OMAR = { id: 'speaker/ajmal-omar', name: 'Ajmal Omar' };

const SPEAKER: NonNullable<SpeakerPageResult['speaker']> = {
  ...MARA,
  kind: 'PERSON',
  aliases: [],
  affiliation: null,
  wikidata: null,
  firstQuoted: '2020-08-01',
  lastQuoted: '2020-09-30',
  quoteCount: 6,
  wordCount: 90,
  descriptions: [],
  quotes: { totalCount: 6, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
};

const ANSWER: SpeakerPageResult = {
  speaker: SPEAKER,
  corpus: { name: 'Harbour', licence: null, revision: 'r1' },
  kinds: {
    rows: [
      { kind: 'INDIRECT', quotes: 4 },
      { kind: 'DIRECT', quotes: 2 },
    ],
  },
  verbs: {
    rowCount: 3,
    rows: [
      { cue: 'say', quotes: 4 },
      { cue: null, quotes: 1 },
      { cue: 'point out', quotes: 1 },
    ],
  },
  papers: {
    isComplete: true,
    rows: [
      { publisher: 'Post', kind: 'DIRECT', quotes: 5 },
      { publisher: null, kind: 'INDIRECT', quotes: 1 },
    ],
  },
  timeline: { points: [{ period: '2020-08-01', quotes: 5 }], undated: { quotes: 1 } },
};

const NETWORK: NonNullable<SpeakerPageResult['speakerNetwork']> = {
  speakerCount: 2,
  nodes: [
    { quotes: 6, speaker: MARA },
    { quotes: 1, speaker: OMAR },
  ],
  edges: [{ weight: 2, source: { id: OMAR.id }, target: { id: MARA.id } }],
};

const KEYNESS: NonNullable<SpeakerPageResult['keyness']> = {
  rows: [
    { item: 'harbour', targetCount: 3, targetPerMillion: 9, referencePerMillion: 1, score: 4.26, pValue: 0.01 },
    { item: 'the', targetCount: 9, targetPerMillion: 9, referencePerMillion: 10, score: 4.2, pValue: 0.01 },
  ],
  basis: { isComplete: true, limit: null },
};

describe('the figures of a speaker', () => {
  it('show in whose words they are quoted', () => {
    const { kinds } = speakerPlots(ANSWER, SPEAKER, 'month');
    expect(kinds.rows).toEqual([{ name: 'Mara Lind', values: [2, 0, 4] }]);
    expect(kinds.description).toBe('2 quotes direct, 0 mixed, 4 indirect.');
  });

  it('show the verbs used for them, each with a link to such quotes; quotes without a verb have none', () => {
    const { verbs } = speakerPlots(ANSWER, SPEAKER, 'month');
    expect(verbs.rows).toEqual([
      { name: 'say', href: '/speaker/mara-lind?verb=say#quotes', values: [4] },
      { name: 'point out', href: '/speaker/mara-lind?verb=point+out#quotes', values: [1] },
    ]);
    expect(verbs.description).toBe('Most often “say”, 4 times.');
  });

  it('show the papers that quote them, each with a link to such quotes', () => {
    const { papers } = speakerPlots(ANSWER, SPEAKER, 'month');
    expect(papers.rows).toEqual([{ name: 'Post', href: '/speaker/mara-lind?paper=Post#quotes', values: [5, 0, 0] }]);
    expect(papers).toMatchObject({
      description: 'Only Post quotes Mara Lind.',
      note: '1 quote in articles whose paper is not known.',
    });
  });

  it.each([
    [5, 2, 'Post quotes Mara Lind most.'],
    [5, 5, 'Post and Courier quote Mara Lind most, equally often.'],
  ])('say which papers quote them most: %d and %d quotes', (post, courier, description) => {
    const rows = [
      { publisher: 'Post', kind: 'DIRECT', quotes: post },
      { publisher: 'Courier', kind: 'DIRECT', quotes: courier },
    ] as const;
    const { papers } = speakerPlots({ ...ANSWER, papers: { isComplete: true, rows } }, SPEAKER, 'month');
    expect(papers.description).toBe(description);
  });

  it('name the signs that introduce quotes', () => {
    const verbs = { rowCount: 20, rows: [{ cue: ':', quotes: 3 }] };
    const plot = speakerPlots({ ...ANSWER, verbs }, SPEAKER, 'month').verbs;
    expect(plot).toMatchObject({ description: 'Most often a colon, 3 times.', note: 'The 1 most frequent.' });
    expect(plot.rows).toEqual([{ name: 'a colon', href: '/speaker/mara-lind?verb=%3A#quotes', values: [3] }]);
  });

  it('show when they were quoted', () => {
    expect(speakerPlots(ANSWER, SPEAKER, 'week').timeline).toMatchObject({
      period: 'week',
      points: [{ start: '2020-08-01', values: [5] }],
      note: '1 quote in articles without a date.',
    });
  });

  it('show the words that set them apart, when they were asked for', () => {
    expect(speakerPlots(ANSWER, SPEAKER, 'month').keywords).toBeUndefined();
    const { keywords } = speakerPlots({ ...ANSWER, keyness: KEYNESS }, SPEAKER, 'month');
    expect(keywords?.rows).toEqual([{ name: 'harbour', href: undefined, values: [4.3] }]);
  });

  it('show who is quoted beside them, when they were asked for', () => {
    expect(speakerPlots(ANSWER, SPEAKER, 'month').network).toBeUndefined();
    const { network } = speakerPlots({ ...ANSWER, speakerNetwork: NETWORK }, SPEAKER, 'month');
    expect(network).toMatchObject({
      centre: MARA.id,
      nodes: [
        { id: MARA.id, weight: 6, href: '/speaker/mara-lind' },
        { id: OMAR.id, weight: 1, href: '/speaker/ajmal-omar' },
      ],
      ties: [{ source: OMAR.id, target: MARA.id, weight: 2 }],
      description: 'Ajmal Omar is quoted most often in articles that quote Mara Lind: 1 quote.',
      note: undefined,
    });
  });

  it('say how many are quoted beside them besides', () => {
    const speakerNetwork = { ...NETWORK, speakerCount: 40 };
    const { network } = speakerPlots({ ...ANSWER, speakerNetwork }, SPEAKER, 'month');
    expect(network?.note).toBe('The 2 most quoted of 40.');
  });

  it('are empty for somebody who is not quoted', () => {
    const none = {
      ...ANSWER,
      kinds: { rows: [] },
      verbs: { rowCount: 0, rows: [] },
      papers: { isComplete: true, rows: [] },
    };
    const { kinds, verbs, papers } = speakerPlots(none, SPEAKER, 'month');
    expect([kinds.rows, verbs.rows, papers.rows]).toEqual([[], [], []]);
  });
});
