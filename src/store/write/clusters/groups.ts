/** Things that are joined one pair at a time, and fall into groups. What was never joined is a group of its own. */
export class Groups {
  readonly #towards = new Map<string, string>();

  /** The least member of the group. */
  of(member: string): string {
    let end = member;
    for (let next = this.#towards.get(end); next !== undefined; next = this.#towards.get(end)) end = next;
    // Whoever asks again has one step to go.
    for (let at = member; at !== end;) {
      const next = this.#towards.get(at) ?? end;
      this.#towards.set(at, end);
      at = next;
    }
    return end;
  }

  /** Makes one group of two. */
  join(left: string, right: string): void {
    const [a, b] = [this.of(left), this.of(right)];
    if (a !== b) this.#towards.set(a < b ? b : a, a < b ? a : b);
  }

  /** Every member of a group of two or more, with the least of them; in the order in which they were joined. */
  members(): readonly (readonly [member: string, least: string])[] {
    const members = [...this.#towards.keys()].map((member) => [member, this.of(member)] as const);
    const heads = [...new Set(members.map(([, least]) => least))].map((least) => [least, least] as const);
    return [...heads, ...members];
  }
}
