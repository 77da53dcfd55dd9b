import type { AgreementDifferenceKind } from '../../analysis/agreement/agreement-differences.ts';
import { apiEnum } from '../api-enum.ts';

/** In what two layers differ, as the API spells it. */
export const AgreementDifferenceKindEnum = apiEnum<AgreementDifferenceKind>(
  'AgreementDifferenceKind',
  'In what two layers differ. Two stretches are the same statement when they share at least half of their letters.',
  {
    'only-reference': 'Only the reference has the statement.',
    'only-candidate': 'Only the candidate has the statement.',
    'other-source': 'Both have the statement, with sources that share no letter, or one of them without a source.',
    'other-speaker': 'Both have the statement; the reference gives it to a person, the candidate to somebody else.',
  },
);
