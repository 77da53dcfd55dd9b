import { QuoteType } from '../types/quote-type.ts';
import { connectionOf } from './connection.ts';

/** A page of a list of quotes. */
export const QuoteConnection = connectionOf('Quote', () => QuoteType);
