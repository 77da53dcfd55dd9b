import { apiEnum } from '../api-enum.ts';

/** How long a query will take, about. */
export type TimeClass = 'instant' | 'fast' | 'slow' | 'too-slow';

/** `TimeClass`, as the API spells it. */
export const TimeClassEnum = apiEnum<TimeClass>('TimeClass', 'How long a query will take, about.', {
  instant: 'Less than 0.1 s.',
  fast: 'Less than 1 s.',
  slow: 'A second or more, within the time limit of a request.',
  'too-slow': 'More than the time limit of a request: it would be stopped with TIME_LIMIT.',
});
