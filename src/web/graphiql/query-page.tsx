import { GraphiQL, type GraphiQLProps, HISTORY_PLUGIN } from 'graphiql';
import type { ReactElement } from 'react';
import { CiteButton } from './cite-button.tsx';
import { EditorBehaviour } from './editor-behaviour.tsx';
import { EXAMPLES } from './examples.ts';
import { EXAMPLES_PLUGIN } from './examples-plugin.tsx';
import type { Operation } from './operation.ts';
import { ownStorage } from './own-storage.ts';
import { postOperation } from './post-operation.ts';
import { ShareButton } from './share-button.tsx';

type OpeningTabs = Pick<GraphiQLProps, 'defaultTabs' | 'initialQuery' | 'initialVariables' | 'initialHeaders'>;

const PLUGINS = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];
const STORAGE = ownStorage();

/**
 * GraphiQL for this corpus. A first visit opens one tab for each example; a later visit finds its own tabs again, and every
 * example in the list of the side bar. A query that came by a link opens in front.
 */
export function QueryPage({ linked }: { readonly linked: Operation | undefined }): ReactElement {
  return (
    <GraphiQL
      fetcher={postOperation}
      storage={STORAGE}
      {...openingTabs(linked)}
      plugins={PLUGINS}
      {...openingPanel()}
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
      schemaDescription
      inputValueDeprecation
    >
      <GraphiQL.Logo>
        <span className="page-name">Whosaid</span>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy, merge }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <ShareButton />
            <CiteButton />
          </>
        )}
      </GraphiQL.Toolbar>
      <EditorBehaviour operationName={linked?.operationName} />
    </GraphiQL>
  );
}

/** The list of examples, where there is room for it beside the editors. The same width as in page.css. */
function openingPanel(): Pick<GraphiQLProps, 'visiblePlugin'> {
  return matchMedia('(max-width: 700px)').matches ? {} : { visiblePlugin: EXAMPLES_PLUGIN };
}

/** What stands in the tabs at first; `initial…` also opens a tab for a visitor who has tabs already. */
function openingTabs(linked: Operation | undefined): OpeningTabs {
  const examples = EXAMPLES.map(({ query }) => ({ query }));
  if (linked === undefined) return { defaultTabs: examples };
  const { query, variables = '' } = linked;
  // Empty strings, because GraphiQL fills what is missing from the visitor's last query.
  return {
    defaultTabs: [{ query, variables }, ...examples],
    initialQuery: query,
    initialVariables: variables,
    initialHeaders: '',
  };
}
