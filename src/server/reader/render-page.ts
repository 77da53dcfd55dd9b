/** What a page is drawn from. */
export interface PageRequest {
  /** Path and question of the address as asked: `/speaker/ajmal-omar?kind=DIRECT`. */
  readonly address: string;
  /** How requests reach the API: the page is a client of it like any other. */
  readonly transport: ApiTransport;
  /** Addresses of the script and the styles of the pages. */
  readonly assets: PageAssets;
  /** Ends when the visitor does not wait for the page any more. */
  readonly signal: AbortSignal;
  /** Whether as many whole results are being saved as may be at once. */
  readonly isBusy: boolean;
}

/** Sends a request to the API; a `Transport` of `whosaid/client`. */
export type ApiTransport = (
  url: string,
  request: {
    readonly method: 'POST';
    /** Names in lower case. */
    readonly headers: Record<string, string>;
    readonly body: string;
    readonly signal: AbortSignal;
  },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

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
