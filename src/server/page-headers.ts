/** Where the styles of a page may come from: our own files, or the page itself as well, where an editor writes them there. */
type StyleSource = "'self'" | "'self' 'unsafe-inline'";

/**
 * What web pages of ours say to browsers: they run our own scripts, talk to our own server, and load nothing from anywhere else.
 * `forms`: whether they have forms, which lead to our own server too.
 */
export function pageHeaders(styles: StyleSource, forms: "'self'" | "'none'"): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    `form-action ${forms}`,
    "frame-ancestors 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
