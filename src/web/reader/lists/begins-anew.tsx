import type { ReactElement } from 'react';

/** Says that a list begins anew, where it does. */
export function BeginsAnew({ isAnew = false }: { readonly isAnew?: boolean | undefined }): ReactElement | null {
  if (!isAnew) return null;
  return (
    <p className="problem-note" role="status">
      The list has changed since this address was made; it begins anew.
    </p>
  );
}
