import { type MonacoEditor, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';

/** What the page does to GraphiQL's editors once they are there. Draws nothing. */
export function EditorBehaviour({ operationName }: { readonly operationName: string | undefined }): null {
  useLinesThatFit();
  useVisibleTab();
  useLinkedOperation(operationName);
  return null;
}

/** Quotes are whole sentences: wrap them, in a somewhat smaller type, instead of letting them run out of the pane. */
function useLinesThatFit(): void {
  const { queryEditor, responseEditor } = useGraphiQL(pick('queryEditor', 'responseEditor'));
  useEffect(() => {
    for (const editor of [queryEditor, responseEditor]) editor?.updateOptions({ wordWrap: 'on', fontSize: 14 });
  }, [queryEditor, responseEditor]);
}

/** There are more tabs than fit: scroll to the one that was opened. */
function useVisibleTab(): void {
  const activeTabIndex = useGraphiQL((state) => state.activeTabIndex);
  useEffect(() => {
    document.querySelector('[role=tab][aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeTabIndex]);
}

/** Chooses the operation that a link names, once; the cursor too, because Ctrl-Enter runs the operation it stands in. */
function useLinkedOperation(linked: string | undefined): void {
  const { operations, queryEditor } = useGraphiQL(pick('operations', 'queryEditor'));
  const { setOperationName } = useGraphiQLActions();
  const isDone = useRef(linked === undefined);
  useEffect(() => {
    if (isDone.current || operations === undefined || queryEditor === undefined) return;
    isDone.current = true;
    const operation = operations.find(({ name }) => name?.value === linked);
    if (operation === undefined) return;
    setOperationName(linked ?? '');
    showPlace(queryEditor, operation.loc?.start ?? 0);
  }, [linked, operations, queryEditor, setOperationName]);
}

function showPlace(editor: MonacoEditor, startUtf16: number): void {
  const position = editor.getModel()?.getPositionAt(startUtf16);
  if (position === undefined) return;
  editor.setPosition(position);
  editor.revealPosition(position);
  editor.focus();
}
