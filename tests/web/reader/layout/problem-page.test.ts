import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AnswerError, type Problem } from '../../../../src/client/answer-error.ts';
import { ConnectionError } from '../../../../src/client/connection-error.ts';
import { problemPage } from '../../../../src/web/reader/layout/problem-page.tsx';

/** What the API says of a question, one problem for each code. */
function refused(...codes: readonly string[]): AnswerError {
  const problems = codes.map((code): Problem => ({ code, message: `Because <${code}>.`, extensions: { code } }));
  return new AnswerError('SearchPage', { problems, data: null, status: 200 });
}

const unreachable = new ConnectionError('http://127.0.0.1:9/graphql', { found: 'Nobody answers.', remedy: 'Look.' });

describe('the page for problems', () => {
  it.each([
    ['an address at which nothing is', 'address', 404, 'There is nothing at this address'],
    ['a figure that the page lacks', 'figure', 404, 'The page has no such figure'],
    ['a question that takes too long', refused('TIME_LIMIT'), 503, 'This takes too long'],
    ['a database that is away', refused('DATABASE_UNREACHABLE'), 503, 'The corpus cannot be reached'],
    ['an API that is away', unreachable, 503, 'The corpus cannot be reached'],
    ['a question that makes no sense', refused('BAD_ARGUMENT'), 400, 'This cannot be answered'],
    ['a fault of ours', refused('INTERNAL_SERVER_ERROR'), 500, 'Something went wrong here'],
    ['several problems by the worst', refused('BAD_ARGUMENT', 'TIME_LIMIT'), 503, 'This takes too long'],
    ['a refusal without a reason', refused(), 400, 'This cannot be answered'],
  ])('tells of %s', (_, problem, status, title) => {
    const page = problemPage(problem);
    expect(page).toMatchObject({ status, title });
    expect(renderToStaticMarkup(page.main)).toContain(`<h1>${title}</h1>`);
  });

  it('says what the API says, as text', () => {
    const markup = renderToStaticMarkup(problemPage(refused('QUERY_INVALID', 'BAD_ARGUMENT')).main);
    expect(markup).toContain('Because &lt;QUERY_INVALID&gt;.');
  });

  it('says nothing of the machine behind an API that is away', () => {
    expect(renderToStaticMarkup(problemPage(unreachable).main)).not.toContain('127.0.0.1');
  });

  it.each(['address', 'figure', unreachable, refused('TIME_LIMIT')])(
    'leads on: to a search and to the corpus',
    (problem) => {
      const markup = renderToStaticMarkup(problemPage(problem).main);
      expect(markup).toContain('action="/search"');
      expect(markup).toContain('href="/"');
    },
  );

  it('is not for faults of the program, which are thrown on', () => {
    const fault = new TypeError('undefined is not a function');
    expect(() => problemPage(fault)).toThrow(fault);
  });
});
