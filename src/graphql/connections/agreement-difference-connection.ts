import { AgreementDifferenceType } from '../types/agreement-type.ts';
import { connectionOf } from './connection.ts';

/** A page of the differences of two layers. */
export const AgreementDifferenceConnection = connectionOf('AgreementDifference', () => AgreementDifferenceType);
