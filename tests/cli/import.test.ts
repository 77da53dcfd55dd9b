import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleDocument, temporaryFolder, whosaid } from './command-line.ts';

const folder = temporaryFolder({
  'good.json': articleDocument('ferry-late'),
  'second.txt': 'Headline: The bridge\n\nThe bridge is open.\n',
  'broken.json': '{ "format": "whosaid/article@1", ',
  'no-text.json': JSON.stringify({ format: 'whosaid/article@1', id: 'no-text', headline: 'Nothing', paragraphs: [] }),
  'notes.md': '# Notes',
});
const path = (name: string): string => join(folder, name);
let count = 0;
const freshDatabase = (): string => path(`${(count += 1)}.sqlite`);

async function articlesIn(db: string): Promise<unknown> {
  const { output } = await whosaid(['query', '{ articles { nodes { id } } }', '--db', db]);
  return JSON.parse(output).data.articles.nodes.map(({ id }: { id: string }) => id);
}

describe('whosaid import', () => {
  it('keeps good documents, names every problem of the others, and says so with exit code 1', async () => {
    const db = freshDatabase();
    const words = ['good.json', 'broken.json', 'second.txt', 'no-text.json', 'notes.md', 'gone.json'].map(path);
    const { exitCode, errors } = await whosaid(['import', ...words, '--db', db]);
    expect(exitCode).toBe(1);
    expect(errors).toContain(`JSON_BROKEN  ${path('broken.json')}`);
    expect(errors).toContain(`  ${path('no-text.json')}`);
    expect(errors).toContain(`FILE_TYPE_UNKNOWN  ${path('notes.md')}`);
    expect(errors).toContain(`FILE_UNREADABLE  ${path('gone.json')}`);
    expect(await articlesIn(db)).toEqual(['article/ferry-late', 'article/second']);
  });

  it('tells every problem once, however many there are', async () => {
    const lines = Array.from({ length: 900 }, (_, index) => (index % 2 ? '{' : articleDocument(`tide-${index}`)));
    const names = temporaryFolder({ 'many.ndjson': lines.join('\n') });
    const { errors } = await whosaid(['import', join(names, 'many.ndjson'), '--db', freshDatabase()]);
    const told = errors.split('\n').filter((line) => line.startsWith('JSON_BROKEN'));
    expect(told).toHaveLength(450);
    expect(new Set(told).size).toBe(450);
  });

  it('ends with what was added, replaced and left alone', async () => {
    const db = freshDatabase();
    expect((await whosaid(['import', path('good.json'), '--db', db])).output).toMatch(/articles +1 added, 0 replaced/);
    const again = await whosaid(['import', path('good.json'), '--db', db]);
    expect(again.output).toMatch(/articles +0 added, 0 replaced, 1 unchanged/);
    expect(again.exitCode).toBe(0);
  });

  it('writes nothing in a dry run, and reports the same problems', async () => {
    const db = freshDatabase();
    const { exitCode, output, errors } = await whosaid(['import', folder, '--dry-run', '--db', db]);
    expect(exitCode).toBe(1);
    expect(errors).toContain('JSON_BROKEN');
    expect(output).toContain('Nothing was written');
    expect(existsSync(db)).toBe(false);
  });

  it('reckons in a dry run with what the database holds, and leaves it alone', async () => {
    const db = freshDatabase();
    await whosaid(['import', path('good.json'), '--db', db]);
    const { output } = await whosaid(['import', folder, '--dry-run', '--db', db]);
    expect(output).toMatch(/articles +1 added, 0 replaced, 1 unchanged/);
    expect(await articlesIn(db)).toEqual(['article/ferry-late']);
  });

  it('tells each batch in a line where nobody watches, and draws a bar on a terminal', async () => {
    const piped = await whosaid(['import', path('good.json'), '--db', freshDatabase()]);
    expect(piped.errors).toMatch(/^batch 1: 1 article, 0 quotes, 100 % of \d+ bytes\n$/);
    const watched = await whosaid(['import', path('good.json'), '--db', freshDatabase()], { isTerminal: true });
    expect(watched.errors).toContain('█');
    expect(watched.errors).not.toContain('batch 1');
  });

  it('shows problems above the bar of a terminal', async () => {
    const { errors } = await whosaid(['import', folder, '--db', freshDatabase()], { isTerminal: true });
    expect(errors).toContain(`JSON_BROKEN  ${path('broken.json')}`);
  });

  it('gives its whole report as one line of JSON', async () => {
    const { output } = await whosaid(['import', folder, '--json', '--quiet', '--db', freshDatabase()]);
    expect(JSON.parse(output)).toMatchObject({
      files: 4,
      articles: { added: 2 },
      problems: [{ code: 'JSON_BROKEN' }, { file: path('no-text.json') }],
      isInterrupted: false,
    });
    expect(output.trim()).not.toContain('\n');
  });

  it('lists quotes that lost their words when their article changed', async () => {
    const db = freshDatabase();
    const annotation = {
      format: 'whosaid/annotation@1',
      article: 'ferry-late',
      layer: { name: 'gold', method: 'gold', annotator: 'A. Reader', createdAt: '2026-01-31T12:00:00Z' },
      offsetUnit: 'code-point',
      quotes: [{ content: [{ start: 0, end: 22, text: 'The harbour is closed.' }] }],
    };
    const names = temporaryFolder({
      'annotation.json': JSON.stringify(annotation),
      'changed.json': articleDocument('ferry-late', 'The harbour is open.'),
    });
    await whosaid(['import', path('good.json'), join(names, 'annotation.json'), '--db', db]);
    const { output } = await whosaid(['import', join(names, 'changed.json'), '--db', db]);
    expect(output).toContain('1 quote lost its words, because its article changed:');
    expect(output).toContain('article/ferry-late/quote/gold.1  The harbour is closed.');
  });

  it('says that a folder holds nothing to import', async () => {
    const { exitCode, errors } = await whosaid(['import', temporaryFolder(), '--quiet', '--db', freshDatabase()]);
    expect(exitCode).toBe(1);
    expect(errors).toContain('There is no file to import');
  });

  it('says no more than problems when quiet', async () => {
    const { output, errors } = await whosaid(['import', path('good.json'), '--quiet', '--db', freshDatabase()]);
    expect(output + errors).toBe('');
  });

  it('refuses to annotate in a dry run, and touches no database', async () => {
    const db = freshDatabase();
    const { exitCode, errors } = await whosaid(['import', path('good.json'), '--annotate', '--dry-run', '--db', db]);
    expect(exitCode).toBe(2);
    expect(errors).toContain('Leave one of the two out');
    expect(existsSync(db)).toBe(false);
  });
});
