// The speakers of a corpus, most quoted first, each with quotes and where these were printed. docs/client.md tells how to run it.
import { ConnectionError, createClient, SpeakerList, type ResultOf } from 'whosaid/client';

type Speaker = ResultOf<typeof SpeakerList>['speakers']['nodes'][number];
type Quote = Speaker['quotes']['nodes'][number];

const client = createClient({ url: '/graphql' });
const pages = client.pages(SpeakerList, { first: 5, quotesEach: 2 }, ({ speakers }) => speakers);
const walk = pages[Symbol.asyncIterator]();

const main = document.querySelector('main');
const more = document.querySelector('button');
const alert = document.querySelector('[role=alert]');

/** An element around strings and other elements. A string becomes text, never HTML, whatever the corpus holds. */
function element(name: string, ...content: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

function drawQuote({ text, cue, article }: Quote): HTMLElement {
  const printed = `${article.publisher ?? 'unknown paper'}, ${article.date ?? 'no date'}: ${article.headline}`;
  return element('li', element('q', text), ` (${cue?.text ?? 'no cue'}) `, element('cite', printed));
}

function drawSpeaker({ name, quoteCount, quotes }: Speaker): HTMLElement {
  const heading = element('h2', `${name}: ${quoteCount} quotes`);
  return element('section', heading, element('ul', ...quotes.nodes.map(drawQuote)));
}

/** Draws the next page, and takes the button away behind the last one. */
async function drawPage(): Promise<void> {
  const page = await walk.next();
  if (page.done) return;
  const { nodes, pageInfo } = page.value.speakers;
  main?.append(...nodes.map(drawSpeaker));
  if (!pageInfo.hasNextPage) more?.remove();
}

/** Says what went wrong, and what to do where the client knows. */
function tell(error: unknown): void {
  more?.remove();
  alert?.append(error instanceof ConnectionError ? error.remedy : String(error));
}

more?.addEventListener('click', () => void drawPage().catch(tell));
drawPage().catch(tell);
