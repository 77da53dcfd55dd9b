import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { visibleText } from '../text/visible-text.ts';
import type { LogLevel } from './settings.ts';

/**
 * The log: one JSON object a line, on standard error unless `target` says otherwise. Requests are logged without their queries
 * and without anything about the person who asks. Lines of a process that has others beside it bear its number, `worker`.
 */
export function createLogger(level: LogLevel, target: DestinationStream = destination(2), worker = 0): Logger {
  const base = { program: 'whosaid', ...(worker > 0 && { worker }) };
  // JSON.stringify leaves DEL, C1 and the overrides of writing direction as they are, and logs are read on terminals.
  const hooks = { streamWrite: visibleText };
  return pino({ level, base, hooks, timestamp: stdTimeFunctions.isoTime, formatters: { level: levelByName } }, target);
}

function levelByName(level: string): { level: string } {
  return { level };
}
