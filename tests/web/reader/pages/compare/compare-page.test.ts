import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHtml } from '../../html-tree.ts';
import { openSampleReader, type SampleReader } from '../../sample-reader.ts';

let reader: SampleReader;

beforeAll(async () => {
  reader = await openSampleReader();
});
afterAll(() => reader.close());

describe('the page of a comparison', () => {
  it('writes the names of both sides into its fields, however the address names them', async () => {
    expect(await fieldsAt('/compare?left=gideon-marsh&right=Petra+Voss')).toEqual(['Gideon Marsh', 'Petra Voss']);
  });

  it('keeps what nobody is called in its fields', async () => {
    expect(await fieldsAt('/compare?left=gideon-marsh&right=nobody')).toEqual(['Gideon Marsh', 'nobody']);
  });

  it('suggests the names of those who are quoted most', async () => {
    const options = readHtml(await reader.read('/compare')).all('option');
    expect(options.map((option) => option.attribute('value'))).toContain('Gideon Marsh');
    expect(options.filter((option) => /^[a-z-]+$/.test(option.attribute('value') ?? ''))).toHaveLength(0);
  });

  it('asks which of several is meant by a name', async () => {
    expect(await reader.draw('/compare?left=Hale&right=petra-voss')).toMatchObject({ status: 400 });
    const links = readHtml(await reader.read('/compare?left=Hale&right=petra-voss&period=year'))
      .all('a')
      .map((link) => [link.text(), link.attribute('href')]);
    expect(links).toContainEqual(['Maren Hale', '/compare?left=maren-hale&right=petra-voss&period=year']);
    expect(links).toContainEqual(['Tobias Hale', '/compare?left=tobias-hale&right=petra-voss&period=year']);
  });

  it('tells that both sides are the same, and draws no figures', async () => {
    const html = await reader.read('/compare?left=gideon-marsh&right=Gideon+Marsh');
    expect(alertIn(html)).toBe('Both sides are Gideon Marsh. Choose two to compare.');
    expect(readHtml(html).all('figure')).toHaveLength(0);
  });
});

async function fieldsAt(address: string): Promise<readonly (string | undefined)[]> {
  const inputs = readHtml(await reader.read(address)).all('input');
  return inputs.filter((input) => input.attribute('list') === 'choices').map((input) => input.attribute('value'));
}

function alertIn(html: string): string | undefined {
  return readHtml(html)
    .all('p')
    .find((one) => one.attribute('role') === 'alert')
    ?.text();
}
