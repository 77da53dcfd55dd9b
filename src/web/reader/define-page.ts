import type { ReactElement } from 'react';
import type { AnswerError } from '../../client/answer-error.ts';
import type { Client } from '../../client/create-client.ts';
import type { TypedDocument } from '../../client/typed-document.ts';
import type { PlotSpec } from '../plots/plot.ts';
import type { AskedQuery } from './address/links.ts';
import type { Visit } from './address/visit.ts';

/** A page as it is drawn. */
export interface Drawing {
  /** Title of the browser's tab, without the name of the corpus. */
  readonly title: string;
  /** 200 unless said otherwise. */
  readonly status?: number;
  /** What stands in the page's <main>. */
  readonly main: ReactElement;
  /** Whether a search form stands in it, so that the masthead needs none. */
  readonly hasSearch?: boolean;
  /** The figures in it, which can be saved. */
  readonly plots?: readonly PlotSpec[];
}

/** What every page tells of the corpus; a page whose question failed does not know. */
export interface Masthead {
  readonly name: string;
  readonly licence: string | null;
  readonly revision: string;
}

/** A file that is made while it is read. */
export interface SavedFile {
  readonly type: string;
  readonly fileName: string;
  readonly pieces: AsyncIterable<string>;
}

/** How a file asks for what stands in it. */
export interface Asking {
  readonly client: Client;
  /** Ends when nobody takes the file any more. */
  readonly signal: AbortSignal;
}

/** A page: where it is, which question to the API feeds it, and how the answer is drawn. All it knows of the visitor is the address. */
export interface PageDefinition<State, Result extends { readonly corpus: Masthead }, Variables> {
  readonly document: TypedDocument<Result, Variables>;
  /** What the address says; undefined when it is not one of this page. */
  read(visit: Visit): State | undefined;
  variables(state: State): Variables;
  draw(result: Result, state: State): Drawing;
  /** What is asked instead, once, when the API refuses the question. Undefined, or left out: nothing. */
  retry?(error: AnswerError, state: State): State | undefined;
  /** The page when the API refuses the question. Left out: the page for problems. */
  drawRefusal?(error: AnswerError, state: State): Drawing | undefined;
  /** A list of the page as a file, by the name that `?save=` has for it. */
  save?(name: string, state: State, asking: Asking): SavedFile | undefined;
}

/** A page with its answer. */
export interface DrawnPage extends Drawing {
  readonly corpus?: Masthead | undefined;
  /** The question that fed it. */
  readonly query?: AskedQuery | undefined;
}

/** A page that knows by itself whether a visit is for it. */
export interface Page {
  /** Undefined: the address is not one of this page. Throws what the client throws. */
  open(visit: Visit, client: Client, signal: AbortSignal): Promise<DrawnPage> | SavedFile | undefined;
}
