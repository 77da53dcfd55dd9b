import { readFileSync } from 'node:fs';

/** Whom to run a program as: to be spread into the options of child_process. Empty means: as ourselves. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

const PREFERRED = ['postgres', 'nobody', 'daemon'];

/**
 * An existing user without rights, where we are root: PostgreSQL refuses to run as root. No user is made for it.
 *
 * @throws Error when we are root and /etc/passwd has no such user
 */
export function unprivilegedUser(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const entries = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of PREFERRED) {
    const [, , uid, gid] = entries.find((entry) => entry.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(`We are root, and none of the users ${PREFERRED.join(', ')} exists to run PostgreSQL as.`);
}
