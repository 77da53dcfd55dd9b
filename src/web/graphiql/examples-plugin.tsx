import { formatShortcutForOS, type GraphiQLPlugin, KEY_MAP, useGraphiQL } from '@graphiql/react';
import type { ReactElement } from 'react';
import { EXAMPLES } from './examples.ts';
import type { Example } from './read-example.ts';
import { useOpenTab } from './use-open-tab.ts';

/**
 * The side bar's list of questions, with the whole comment of the one in the active tab. A click opens the query in its tab,
 * so that no example is lost when its tab is closed.
 */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: ExamplesList };

function ExamplesList(): ReactElement {
  const openTab = useOpenTab();
  const activeQuery = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.query);
  return (
    <section aria-label="Examples" className="examples">
      <div className="examples-title">Example questions</div>
      <p>Choose one, then press {formatShortcutForOS(KEY_MAP.runQuery.key, 'Cmd')} to run it.</p>
      <ol>
        {EXAMPLES.map((example) => (
          <ExampleItem
            key={example.name}
            example={example}
            isActive={example.query === activeQuery}
            onOpen={() => openTab(example.query)}
          />
        ))}
      </ol>
    </section>
  );
}

interface ExampleItemProps {
  readonly example: Example;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

function ExampleItem({ example, isActive, onOpen }: ExampleItemProps): ReactElement {
  return (
    <li>
      <button type="button" aria-current={isActive} onClick={onOpen}>
        {example.question}
      </button>
      {isActive && example.notes.map((note) => <p key={note}>{note}</p>)}
    </li>
  );
}

function ExamplesIcon(): ReactElement {
  return (
    <svg
      viewBox="0 0 20 20"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M2.5 3.5h15v10.5h-8.5l-4 3.5v-3.5h-2.5z" strokeLinejoin="round" />
      <path d="M6 7h8M6 10.3h5.5" strokeLinecap="round" />
    </svg>
  );
}
