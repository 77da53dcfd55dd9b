import type { ReactElement } from 'react';
import type { LinkValue } from '../links.ts';

/** Values of an address that a form is to keep. */
export function HiddenFields({ values }: { readonly values: Readonly<Record<string, LinkValue>> }): ReactElement {
  const fields = Object.entries(values).flatMap(([name, value]) => {
    const list = typeof value === 'object' && value !== null ? value : [value];
    return list
      .filter((one) => one !== '' && one !== undefined && one !== null && one !== false)
      .map((one) => [name, String(one)] as const);
  });
  return (
    <>
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
