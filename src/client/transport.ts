/** What the client needs of an answer. A `Response` has it. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** What the client sends: always a POST with a body of JSON. */
export interface TransportRequest {
  readonly method: 'POST';
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** How questions travel. `fetch` is one; a server that asks itself, or a test, can give another. */
export type Transport = (url: string, request: TransportRequest) => Promise<TransportResponse>;
