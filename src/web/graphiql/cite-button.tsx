import { pick, ToolbarButton, useGraphiQL } from '@graphiql/react';
import { type ReactElement, useState } from 'react';
import { writePermalink } from './permalink.ts';

const LABEL = 'Cite this query';

/** Opens the page with link, BibTeX and CSL for the query of the active tab. */
export function CiteButton(): ReactElement {
  const { queryEditor, variableEditor, operationName } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'operationName'),
  );
  const [label, setLabel] = useState(LABEL);
  const cite = (): void => {
    const operation = { query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue(), operationName };
    const link = writePermalink(operation, new URL('cite', location.href).href);
    if (link !== undefined) window.open(link, '_blank', 'noopener');
    setLabel(link === undefined ? 'This query is too long for a link' : LABEL);
  };
  return (
    <ToolbarButton label={label} onClick={cite}>
      <QuotationIcon />
    </ToolbarButton>
  );
}

function QuotationIcon(): ReactElement {
  return (
    <svg className="graphiql-toolbar-icon" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
      <path d="M8.5 4.5C5.5 5.8 3.5 8.3 3.5 12a3 3 0 1 0 3-3c.2-1.4 1.2-2.5 2.8-3.2zM16.5 4.5c-3 1.3-5 3.8-5 7.5a3 3 0 1 0 3-3c.2-1.4 1.2-2.5 2.8-3.2z" />
    </svg>
  );
}
