/** Nobody answered, or somebody who does not speak the language of the API. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  /** The address that was asked. */
  readonly url: string;
  /** HTTP status of what was answered; undefined when there was no answer. */
  readonly status: number | undefined;
  /** What to do about it. */
  readonly remedy: string;

  constructor(
    url: string,
    {
      found,
      remedy,
      status,
      cause,
    }: { readonly found: string; readonly remedy: string; readonly status?: number; readonly cause?: unknown },
  ) {
    super(`${url}: ${found} ${remedy}`, { cause });
    this.url = url;
    this.status = status;
    this.remedy = remedy;
  }
}
