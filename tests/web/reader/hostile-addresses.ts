/** Addresses of every page with a text in every part that a visitor can change. */
export function hostileAddresses(text: string): readonly string[] {
  const written = encodeURIComponent(text);
  const named = (...names: string[]): string => names.map((name) => `${name}=${written}`).join('&');
  const filters = named('paper', 'verb', 'kind', 'source', 'class', 'from', 'to');
  return [
    `/${written}`,
    `/?${named('period', 'whole', 'save', written)}`,
    `/article/${written}/quote/${written}`,
    `/speaker/${written}`,
    `/speaker/speaker-1?${filters}&${named('period', 'sort', 'whole')}`,
    `/search?${named('words', 'sort', 'whole')}&in=everywhere`,
    `/search?mode=said&${named('words')}&${filters}`,
    `/search?${named('speaker', 'after')}`,
    `/search?${named('words')}&save=result.csv`,
    `/compare?${named('left', 'right')}`,
    `/compare?${named('left', 'right')}&of=papers`,
  ];
}
