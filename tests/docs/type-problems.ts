import ts from 'typescript';

const STRICT: ts.CompilerOptions = { strict: true, exactOptionalPropertyTypes: true, noEmit: true };

/** What a strict compiler says about programs, file by file; unless `options` say otherwise, about programs for Node. */
export function typeProblems(paths: readonly string[], options: ts.CompilerOptions = {}): readonly string[] {
  const program = ts.createProgram(paths, {
    ...STRICT,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: ['node'],
    typeRoots: ['node_modules/@types'],
    skipLibCheck: true,
    ...options,
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText, file }) => {
    return `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
