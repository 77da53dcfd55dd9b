/** Where the styles of a page may come from: our own files, or the page itself as well, where an editor writes them there. */
type StyleSource = "'self'" | "'self' 'unsafe-inline'";

/** What pages of one kind need beside scripts of ours and answers of our server. */
export interface PageNeeds {
  readonly styles: StyleSource;
  /** Further directives of their policy: "font-src 'self'". */
  readonly further: readonly string[];
}

/** What web pages of ours say to browsers: they run our own scripts, talk to our own server, and load nothing from anywhere else. */
export function pageHeaders({ styles, further }: PageNeeds): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "connect-src 'self'",
    ...further,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
