import { AnswerError } from '../../client/answer-error.ts';
import type { DrawnPage, Masthead, Page, PageDefinition } from './define-page.ts';

/** Makes a page of its definition: reads the address, asks the API its one question, draws the answer. */
export function pageFrom<State, Result extends { readonly corpus: Masthead }, Variables>(
  definition: PageDefinition<State, Result, Variables>,
): Page {
  const { document } = definition;
  return {
    open(visit, client, signal) {
      const first = definition.read(visit);
      if (first === undefined) return undefined;
      const file = visit.save === undefined ? undefined : definition.save?.(visit.save, first, { client, signal });
      if (file) return file;
      const drawn = async (state: State, isRetry: boolean): Promise<DrawnPage> => {
        const variables = definition.variables(state);
        const query = { name: document.name, text: document.text, variables };
        try {
          const answer = await client.ask(document, variables, { signal });
          return { ...definition.draw(answer, state), corpus: answer.corpus, query };
        } catch (error) {
          if (!(error instanceof AnswerError)) throw error;
          const other = isRetry ? undefined : definition.retry?.(error, state);
          if (other !== undefined) return drawn(other, true);
          const drawing = definition.drawRefusal?.(error, state);
          if (!drawing) throw error;
          return { ...drawing, query };
        }
      };
      return drawn(first, false);
    },
  };
}
