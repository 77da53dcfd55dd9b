import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './settings.ts';

/**
 * The log: one JSON object a line, on standard error unless `target` says otherwise. Requests are logged without their queries
 * and without anything about the person who asks. Lines of a process that has others beside it bear its number, `worker`.
 */
export function createLogger(level: LogLevel, target: DestinationStream = destination(2), worker = 0): Logger {
  const base = { program: 'whosaid', ...(worker > 0 && { worker }) };
  return pino({ level, base, timestamp: stdTimeFunctions.isoTime, formatters: { level: levelByName } }, target);
}

function levelByName(level: string): { level: string } {
  return { level };
}
