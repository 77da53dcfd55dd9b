import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SpeakerList } from '../../../../../src/client/generated/speaker-list.ts';
import { readHtml } from '../../html-tree.ts';
import { openSampleReader, type SampleReader } from '../../sample-reader.ts';

let reader: SampleReader;

beforeAll(async () => {
  reader = await openSampleReader();
});
afterAll(() => reader.close());

describe('the list of speakers', () => {
  it('has everybody, fifty a page, each once', async () => {
    const { speakers } = await reader.client.ask(SpeakerList, { first: 1, quotesEach: 0 });
    const first = await reader.read('/speakers');
    const next = readHtml(first)
      .all('a')
      .find((link) => link.attribute('rel') === 'next');
    const names = [...speakersIn(first), ...speakersIn(await reader.read(next?.attribute('href') ?? ''))];
    expect(speakersIn(first)).toHaveLength(50);
    expect(new Set(names).size).toBe(speakers.totalCount);
  });

  it('begins with the most quoted, and by name with the first of the alphabet', async () => {
    expect(speakersIn(await reader.read('/speakers'))[0]).toBe('/speaker/gideon-marsh');
    const byName = speakersIn(await reader.read('/speakers?sort=name'));
    expect(byName[0]).not.toBe('/speaker/gideon-marsh');
  });

  it('finds letters of a name or of a printed form of it', async () => {
    expect(speakersIn(await reader.read('/speakers?name=shah'))).toEqual(['/speaker/suhail-shaheen']);
  });

  it('says so when nobody has these letters', async () => {
    const html = readHtml(await reader.read('/speakers?name=xyzzy&sort=name'));
    expect(html.text()).toContain('No name holds xyzzy.');
  });

  it.each(['/speakers/all', '/speakerlist'])('is not at %s', async (address) => {
    expect(await reader.draw(address)).toMatchObject({ status: 404 });
  });
});

/** Where the names of a list lead. */
function speakersIn(html: string): readonly (string | undefined)[] {
  const links = readHtml(html)
    .all('a')
    .map((link) => link.attribute('href'));
  return links.filter((href) => href?.startsWith('/speaker/'));
}
