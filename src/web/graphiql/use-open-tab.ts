import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';

/** A function that shows a query, ready to run: in the tab that already holds exactly this text, otherwise in a new one. */
export function useOpenTab(): (query: string) => void {
  const { addTab, changeTab } = useGraphiQLActions();
  const { tabs, queryEditor } = useGraphiQL(pick('tabs', 'queryEditor'));
  return (query) => {
    const index = tabs.findIndex((tab) => tab.query === query);
    if (index >= 0) changeTab(index);
    else {
      addTab();
      queryEditor?.setValue(query);
    }
    queryEditor?.focus();
  };
}
