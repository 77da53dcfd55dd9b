/** Addresses of what every page loads. */
export interface Assets {
  readonly script: string;
  readonly styles: readonly string[];
  readonly icon: string;
}
