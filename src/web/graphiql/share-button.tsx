import { pick, ToolbarButton, useGraphiQL } from '@graphiql/react';
import { type ReactElement, useState } from 'react';
import { writePermalink } from './permalink.ts';

const LABEL = 'Copy a link to this query';

/** Puts a link to the query of the active tab into the clipboard and into the address bar, and says which. */
export function ShareButton(): ReactElement {
  const { queryEditor, variableEditor, operationName } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'operationName'),
  );
  const [label, setLabel] = useState(LABEL);
  const share = async (): Promise<void> => {
    const operation = { query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue(), operationName };
    setLabel(await publish(writePermalink(operation, location.href)));
    setTimeout(() => setLabel(LABEL), 4000);
  };
  return (
    <ToolbarButton label={label} onClick={() => void share()}>
      <LinkIcon />
    </ToolbarButton>
  );
}

async function publish(link: string | undefined): Promise<string> {
  if (link === undefined) return 'This query is too long for a link';
  history.replaceState(null, '', link);
  try {
    await navigator.clipboard.writeText(link);
    return 'Link copied';
  } catch {
    // No clipboard without https, save on this machine itself; the address bar always works.
    return 'The link is in the address bar';
  }
}

function LinkIcon(): ReactElement {
  return (
    <svg
      className="graphiql-toolbar-icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d="M8.5 11.5a3.2 3.2 0 0 0 4.6 0l3-3a3.25 3.25 0 0 0-4.6-4.6l-1.2 1.2" strokeLinecap="round" />
      <path d="M11.5 8.5a3.2 3.2 0 0 0-4.6 0l-3 3a3.25 3.25 0 0 0 4.6 4.6l1.2-1.2" strokeLinecap="round" />
    </svg>
  );
}
