import type { Fetcher } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';

const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json;q=0.9',
};

/** Sends an operation to the address of the page itself. Throws with the status when the answer is not from the API. */
export const postOperation: Fetcher = async (operation) => {
  const response = await fetch(location.pathname, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify(operation),
  });
  const type = response.headers.get('content-type') ?? 'no content type';
  const answer: unknown = type.includes('json') ? await response.json() : undefined;
  if (isExecutionResult(answer)) return answer;
  throw new Error(
    `The server answered ${response.status} ${response.statusText} (${type}), which is no GraphQL response.`,
  );
};

function isExecutionResult(answer: unknown): answer is ExecutionResult {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
}
