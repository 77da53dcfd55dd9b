// The face of the package: what `import … from 'whosaid/client'` finds.
export { AnswerError, type Problem } from './answer-error.ts';
export { ConnectionError } from './connection-error.ts';
export {
  createClient,
  type AfterVariable,
  type AskArguments,
  type AskOptions,
  type Client,
  type ClientSettings,
} from './create-client.ts';
export type { Transport, TransportRequest, TransportResponse } from './transport.ts';
export {
  typedDocument,
  type NoVariables,
  type ResultOf,
  type TypedDocument,
  type VariablesOf,
} from './typed-document.ts';
export type { Page } from './walk-pages.ts';
export * from './generated/every-operation.ts';
