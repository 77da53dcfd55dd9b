import { describe, expect, it } from 'vitest';
import { readHtml } from './html-tree.ts';
import { faultsOf } from './page-faults.ts';

/** A page that is well made, with something in its main part. */
const pageWith = (main: string): string =>
  `<!doctype html><html lang="en"><head><title>Fire</title></head><body><main><h1>Fire</h1>${main}</main></body></html>`;

describe('the faults of a page', () => {
  it('are none where it is well made', () => {
    const main = '<h2 id="a">A</h2><p>1 &lt; 2 <a href="/search?words=%22a%22">more</a></p><ul><li><p>x</p></li></ul>';
    expect(faultsOf(pageWith(`${main}<label>Words <input name="words"/></label><a href="#a">up</a>`))).toEqual([]);
  });

  it.each([
    ['a link in a link', '<a href="/">a <a href="/">b</a></a>', 'another control'],
    ['a block in a line', '<p><div>a</div></p>', 'stands in <p>'],
    ['an item outside of a list', '<li>a</li>', 'stands in <main>'],
    ['something else than items in a list', '<ul><div>a</div></ul>', 'stands in <ul>'],
    ['an id twice', '<p id="a">a</p><p id="a">b</p>', 'The id a is there twice'],
    ['a name for an id that is not there', '<section aria-labelledby="b"><p>a</p></section>', 'the id b'],
    ['a link to an id that is not there', '<a href="#b">a</a>', 'the id b'],
    ['a second title', '<h1>Smoke</h1>', 'not one h1'],
    ['a level that is skipped', '<h3>a</h3>', 'skips a level'],
    ['an empty heading', '<h2></h2>', 'is empty'],
    ['a script in the page', '<script>alert(1)</script>', 'not a file of this server'],
    ['a script from elsewhere', '<script src="https://evil.example/a.js"></script>', 'not a file of this server'],
    ['a style in the page', '<style>p {}</style>', 'There is <style>'],
    ['a style of its own', '<p style="color: red">a</p>', 'attribute style'],
    ['a handler of its own', '<p onclick="alert(1)">a</p>', 'attribute onclick'],
    ['a link without a name', '<a href="/"></a>', 'has no name'],
    ['a field without a label', '<input name="words"/>', 'has no name'],
    ['a link away that tells where from', '<a href="https://example.org">a</a>', 'leads to https://example.org'],
    ['a link that runs a script', '<a href="javascript:alert(1)" rel="noreferrer">a</a>', 'leads to javascript:'],
    ['an address with odd signs', '<a href="/search?words=a b">a</a>', 'leads to /search?words=a b'],
  ])('tell of %s', (_, main, fault) => {
    expect(faultsOf(pageWith(main)).join('\n')).toContain(fault);
  });
});

describe('a page is read strictly:', () => {
  it.each([
    ['a tag that is not closed', '<p>a'],
    ['a tag that is closed in another order', '<p><b>a</p></b>'],
    ['a tag that was never opened', 'a</p>'],
    ['an attribute without quotation marks', '<p id=a>a</p>'],
    ['an attribute twice', '<p id="a" id="b">a</p>'],
    ['a sign that is not escaped', 'a & b'],
    ['a bracket that is not escaped', 'a < b'],
    ['a comment', '<!-- a -->'],
  ])('%s is refused', (_, html) => {
    expect(() => readHtml(html)).toThrow(SyntaxError);
  });

  it('entities are the signs that they stand for', () => {
    const [link] = readHtml('<a href="/?a=1&amp;b=&quot;">&lt;b&gt; &#x27;</a>').all('a');
    expect([link?.attribute('href'), link?.text()]).toEqual(['/?a=1&b="', "<b> '"]);
  });
});
