import type { ReactElement } from 'react';
import { questionOf, type LinkValue } from '../address/links.ts';

/** Values of an address that a form is to keep; what an address leaves out is left out here too. */
export function HiddenFields({ values }: { readonly values: Readonly<Record<string, LinkValue>> }): ReactElement {
  return (
    <>
      {[...new URLSearchParams(questionOf(values))].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
