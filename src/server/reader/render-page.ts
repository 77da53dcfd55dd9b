/** What a page is drawn from. */
export interface PageRequest {
  /** Path and question of the address as asked: `/speaker/ajmal-omar?kind=DIRECT`. */
  readonly address: string;
  /** Where the API answers, for the page is a client of it like any other: `http://127.0.0.1:4000/graphql`. */
  readonly apiUrl: string;
  /** Sent with each question, so that the log ties it to the page. */
  readonly requestId: string;
  /** Addresses of the script and the styles of the pages. */
  readonly assets: PageAssets;
  /** Ends when nobody waits for the page any more. */
  readonly signal: AbortSignal;
  /** Whether as many whole results are being saved as may be at once. */
  readonly isBusy: boolean;
}

/** Addresses of what a page loads: `/assets/reader-1a2b3c.js`. */
export interface PageAssets {
  readonly script: string;
  readonly styles: readonly string[];
  readonly icon: string;
}

/** A page, or a file that is made from one, ready to be sent. */
export interface PageAnswer {
  readonly status: number;
  /** Media type, with its charset where it is text. */
  readonly type: string;
  /** Name under which it is saved; undefined: it is shown. */
  readonly fileName?: string | undefined;
  /** The whole text, or its pieces as they come. */
  readonly body: string | AsyncIterable<string>;
}

/** What the built web pages export: draws the page at an address. Never throws for what a visitor or the corpus can cause. */
export type RenderPage = (request: PageRequest) => Promise<PageAnswer>;
