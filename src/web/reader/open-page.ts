import { AnswerError } from '../../client/answer-error.ts';
import type { Masthead, Page, PageDefinition } from './define-page.ts';

/** Makes a page of its definition: reads the address, asks the API its one question, draws the answer. */
export function pageFrom<State, Result extends { readonly corpus: Masthead }, Variables>(
  definition: PageDefinition<State, Result, Variables>,
): Page {
  const { document } = definition;
  return {
    open(visit, client, signal) {
      const state = definition.read(visit);
      if (state === undefined) return undefined;
      const file = visit.save === undefined ? undefined : definition.save?.(visit.save, state, { client, signal });
      if (file) return file;
      const variables = definition.variables(state);
      const query = { name: document.name, text: document.text, variables };
      return client.ask(document, variables, { signal }).then(
        (answer) => ({ ...definition.draw(answer, state), corpus: answer.corpus, query }),
        (error: unknown) => {
          const drawing = error instanceof AnswerError ? definition.drawRefusal?.(error, state) : undefined;
          if (!drawing) throw error;
          return { ...drawing, query };
        },
      );
    },
  };
}
