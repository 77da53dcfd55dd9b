import { createClient } from '../../../client/create-client.ts';
import { SpeakerNames } from '../../../client/generated/speaker-names.ts';
import { fieldTextOf } from '../address/compare-side.ts';

/** Nobody types faster, and wants to be asked at each letter. */
const PAUSE_MS = 150;

/** Suggests speakers by the letters that are typed into a field with `data-suggest="speakers"`: asks the API, fills the field's list. */
export function suggestSpeakers(page: Document): void {
  const client = createClient({ url: '/graphql' });
  let asking = new AbortController();
  page.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset['suggest'] !== 'speakers' || !target.list) return;
    asking.abort();
    asking = new AbortController();
    void suggest(target.value.trim(), target.list, asking.signal);
  });

  async function suggest(name: string, list: HTMLElement, signal: AbortSignal): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (signal.aborted || name === '') return;
    // Without an answer the list stays as it was: the field works without it.
    const answer = await client.ask(SpeakerNames, { name }, { signal }).catch(() => undefined);
    const speakers = answer?.speakers.nodes;
    if (speakers) list.replaceChildren(...speakers.map((speaker) => optionFor(page, speaker, speakers)));
  }
}

function optionFor(page: Document, speaker: Suggested, all: readonly Suggested[]): HTMLOptionElement {
  const { name, affiliation } = speaker;
  const option = page.createElement('option');
  option.value = fieldTextOf(speaker, all);
  option.textContent = affiliation === null ? name : `${name}, ${affiliation}`;
  return option;
}

interface Suggested {
  readonly id: string;
  readonly name: string;
  readonly affiliation: string | null;
}
