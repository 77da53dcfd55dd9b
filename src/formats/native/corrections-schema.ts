import { REVIEW_STATUSES } from '../../corpus/vocabulary.ts';
import type { ReviewStatus } from '../../corpus/vocabulary.ts';
import { document, list, object, string, word } from './json-schema.ts';
import { NATIVE_FORMATS } from './native-formats.ts';
import { OPTIONAL_SPEAKER_REFERENCE_SCHEMA } from './speaker-reference-schema.ts';
import type { SpeakerReferenceDocument } from './speaker-reference-schema.ts';

/** A correction as a corrections document gives it. */
export interface CorrectionDocument {
  readonly article: string;
  readonly layer: string;
  readonly contentText: string;
  readonly hasQuote?: boolean | undefined;
  readonly status: ReviewStatus;
  readonly speaker?: SpeakerReferenceDocument | null | undefined;
  readonly annotator: string;
  readonly createdAt: string;
}

/** A corrections document: verdicts of reviewers on single quotes. */
export interface CorrectionsDocument {
  readonly format: typeof NATIVE_FORMATS.corrections;
  readonly corrections: readonly CorrectionDocument[];
}

const CORRECTION_SCHEMA = object(
  {
    article: string('Id of the article, without prefix.'),
    layer: string('Name of the layer in which the quote stands.'),
    contentText: string('The content of the quote as printed, the parts of a split quote joined by a space.'),
    hasQuote: {
      description: 'False: the layer has no such quote (any more); the verdict is kept until it has. Absent: true.',
      type: 'boolean',
    },
    status: word('The verdict.', REVIEW_STATUSES),
    speaker: {
      description: 'The right speaker. Null: nobody is named. Absent: the speaker is not corrected.',
      ...OPTIONAL_SPEAKER_REFERENCE_SCHEMA,
    },
    annotator: string('Name of the reviewer.'),
    createdAt: string('Date and time with zone after RFC 3339: 2026-01-31T12:00:00Z.'),
  },
  ['article', 'layer', 'contentText', 'status', 'annotator', 'createdAt'],
);

/** JSON Schema of a corrections document. */
export const CORRECTIONS_SCHEMA = document('Whosaid corrections', NATIVE_FORMATS.corrections, {
  description: 'Verdicts of reviewers on single quotes; they outlive re-import and re-annotation.',
  properties: { corrections: list('The corrections, the latest of a quote last.', CORRECTION_SCHEMA) },
  required: ['format', 'corrections'],
});
