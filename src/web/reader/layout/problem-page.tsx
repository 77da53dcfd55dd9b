import { AnswerError } from '../../../client/answer-error.ts';
import { ConnectionError } from '../../../client/connection-error.ts';
import type { DrawnPage } from '../define-page.ts';
import { SearchBox } from './search-box.tsx';

interface Told {
  readonly status: number;
  readonly title: string;
  readonly message: string;
  readonly advice: string;
}

const NOTHING_HERE: Told = {
  status: 404,
  title: 'There is nothing at this address',
  message: 'The corpus has no article, quote or speaker of this name, or the address was copied in part.',
  advice: 'Search for words or a name, or begin with the corpus.',
};

const NO_FIGURE: Told = {
  status: 404,
  title: 'The page has no such figure',
  message: 'A file was asked for that this page cannot make.',
  advice: 'Open the page without “save” in its address; the links below each figure lead to its files.',
};

const BUSY: Told = {
  status: 503,
  title: 'Others are saving results',
  message: 'As many results are being saved as this server allows at once.',
  advice: 'Try again in a minute; or take all quotes that fit a filter from /export, as docs/http.md tells.',
};

const TOO_LONG: Told = {
  status: 503,
  title: 'This takes too long',
  message: 'The corpus is large, and the question asked more of it than one page may take.',
  advice: 'Ask for less: a shorter time, one paper, a rarer word. Or try again when fewer people are reading.',
};

const UNREACHABLE: Told = {
  status: 503,
  title: 'The corpus cannot be reached',
  message: 'The server is there, but its API or its database does not answer.',
  advice: 'Try again in a minute.',
};

const OUR_FAULT: Omit<Told, 'message'> = {
  status: 500,
  title: 'Something went wrong here',
  advice: 'Try again. If it stays so, tell whoever runs this server, with the reference.',
};

const REFUSED: Omit<Told, 'message'> = {
  status: 400,
  title: 'This cannot be answered',
  advice: 'Change the address, or begin anew.',
};

/** The page for what went wrong: nothing at the address, no such figure, or what the client threw. */
export function problemPage(problem: unknown): DrawnPage {
  const { status, title, message, advice } = toldOf(problem);
  return {
    title,
    status,
    hasSearch: true,
    main: (
      <section className="problem">
        <h1>{title}</h1>
        <p>{message}</p>
        <p>{advice}</p>
        <SearchBox isLarge />
        <p>
          <a href="/">To the corpus</a>
        </p>
      </section>
    ),
  };
}

function toldOf(problem: unknown): Told {
  if (problem === 'address') return NOTHING_HERE;
  if (problem === 'figure') return NO_FIGURE;
  if (problem === 'busy') return BUSY;
  if (problem instanceof AnswerError) return refusal(problem);
  if (problem instanceof ConnectionError) return UNREACHABLE;
  throw problem;
}

function refusal(error: AnswerError): Told {
  if (error.has('TIME_LIMIT')) return TOO_LONG;
  if (error.problems.some(({ code }) => /^(DATABASE_.*|SHUTTING_DOWN)$/.test(code))) return UNREACHABLE;
  const message = error.problems[0]?.message ?? 'The API answered without a reason.';
  return { ...(error.has('INTERNAL_SERVER_ERROR') ? OUR_FAULT : REFUSED), message };
}
