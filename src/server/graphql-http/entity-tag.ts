import { hash } from 'node:crypto';

const LENGTH = 22;

/** Makes entity tags for answers of one program: `version` names all of it that an answer depends on beside the corpus. */
export class EntityTags {
  constructor(readonly version: string) {}

  /**
   * The tag of the answer to a question at a revision of the corpus. It is weak (RFC 9110, section 8.8.1): the same answer has the same
   * tag whether it is compressed, and by whom, in either media type, and from every server of the same version.
   */
  of(key: string, revision: string): string {
    const digest = hash('sha256', [this.version, revision, key].join('\n'), 'base64url');
    return `W/"${digest.slice(0, LENGTH)}"`;
  }
}

/** Does `If-None-Match` name the tag? Compared weakly, as RFC 9110, section 13.1.2 has it. */
export function isNamed(tag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  const opaque = tag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((named) => named.trim().replace(/^W\//, '') === opaque);
}
