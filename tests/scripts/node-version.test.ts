import { expect, it } from 'vitest';
import { nodeVersionProblem } from '../../scripts/lib/node-version.mjs';

it.each(['20.19.0', '20.20.2', '22.1.0', '26.0.0'])('Node %s is new enough', (version) => {
  expect(nodeVersionProblem(version)).toBeUndefined();
});

it.each(['18.20.8', '20.18.3', '8.0.0'])('Node %s is too old, and the message says what is needed', (version) => {
  expect(nodeVersionProblem(version)).toContain(`needs Node 20.19 or newer; this is Node ${version}`);
});
