import type { ReactElement } from 'react';
import type { LinkValue } from '../address/links.ts';
import { HiddenFields } from './hidden-fields.tsx';

interface DateFieldsProps {
  readonly from: string;
  readonly to: string;
  /** What else the address says, to be kept. */
  readonly kept: Readonly<Record<string, LinkValue>>;
  /** Path of the page. */
  readonly action: string;
}

/** A form for the first and the last day, both included. */
export function DateFields({ from, to, kept, action }: DateFieldsProps): ReactElement {
  return (
    <form className="dates" action={action}>
      <HiddenFields values={kept} />
      <label>
        From <input type="date" name="from" defaultValue={from} />
      </label>
      <label>
        to <input type="date" name="to" defaultValue={to} />
      </label>
      <button type="submit">Set</button>
    </form>
  );
}
