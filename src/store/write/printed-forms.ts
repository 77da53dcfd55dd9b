import { nameForm } from '../../corpus/name-form.ts';
import { groupBy } from '../../text/group-by.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { SpeakerFormRow } from '../rows/speaker-form-row.ts';
import { speakerForm } from './speaker-form.ts';

/** A stretch of an article that names a speaker; `name` is the one to look for in it. */
export interface PrintedName extends Span {
  readonly articleKey: number;
  readonly speakerKey: number;
  readonly name: string;
  readonly text: string;
}

/** Counts the forms in which speakers are named: by mentions, and by sources where no mention of the same speaker covers them. */
export function printedForms(mentions: readonly PrintedName[], sources: readonly PrintedName[]): SpeakerFormRow[] {
  const forms = new Map<string, SpeakerFormRow>();
  for (const mention of mentions) count(forms, mention, mention.text);
  const byArticle = groupBy(mentions, ({ articleKey }) => articleKey);
  for (const source of sources) {
    const covered = (byArticle.get(source.articleKey) ?? []).some(
      (mention) => mention.speakerKey === source.speakerKey && overlaps(mention, source),
    );
    const form = covered ? undefined : nameForm(source.text, source.name);
    if (form !== undefined) count(forms, source, form);
  }
  return [...forms.values()];
}

function count(forms: Map<string, SpeakerFormRow>, { speakerKey, articleKey }: PrintedName, form: string): void {
  const id = `${speakerKey} ${articleKey} ${form}`;
  const before = forms.get(id);
  const row = before ? { ...before, count: before.count + 1 } : speakerForm({ speakerKey, articleKey, form, count: 1 });
  if (row) forms.set(id, row);
}
