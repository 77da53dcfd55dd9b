// A plain HTTP server that knows one answer for each workload by heart: node constant-server.mjs FILE, which has them by name.
import { readFileSync } from 'node:fs';
import { answerWith } from './answer-with.mjs';

const [, , file = ''] = process.argv;
/** @type {Map<string, Buffer>} */
const answers = new Map();

await answerWith(({ operationName }) => {
  // The file is written when all servers run.
  if (answers.size === 0) readAnswers();
  return answers.get(operationName) ?? Buffer.from('{"data":null}');
});

function readAnswers() {
  const texts = JSON.parse(readFileSync(file, 'utf8'));
  for (const [name, text] of Object.entries(texts)) answers.set(name, Buffer.from(String(text)));
}
