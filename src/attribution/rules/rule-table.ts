/** What a rule is worth, and how it is explained to a reader. */
interface RuleFacts {
  /** Share of its attributions that are right, 0 to 1. */
  readonly precision: number;
  readonly explanation: string;
}

/**
 * The rules. Precision is measured on the 840 training articles of PolNeAR (Newell, Margolin and Ruths 2018) by the measure of
 * docs/evaluation.md, segment by segment; PolNeAR marks no quote inside another, so that the one of "nested-quotation" is
 * that on the sample corpus.
 */
const RULES: Readonly<Record<string, RuleFacts>> = {
  'quotation-verb-source': fact(0.93, 'A verb of speaking and then its subject follow the quotation.'),
  'quotation-source-verb': fact(0.93, 'A subject and its verb of speaking follow the quotation.'),
  'nested-quotation': fact(0.8, 'Inside a quotation, a verb of speaking leads to another quotation.'),
  'clause-source-verb': fact(0.77, 'A subject and its verb of speaking follow the clause behind a comma.'),
  'verb-sign-quotation': fact(0.74, 'A verb of speaking with a comma or colon leads to the quotation.'),
  'according-to': fact(0.75, '“According to” names the source of the sentence.'),
  'verb-addressee': fact(0.69, 'What was said follows the verb and the person spoken to.'),
  'verb-that': fact(0.68, 'A clause with “that”, “whether” or the like follows a verb of reporting.'),
  'verb-that-shared': fact(
    0.66,
    'A clause with “that” or the like follows a verb whose subject is that of an earlier verb.',
  ),
  'verb-clause': fact(0.64, 'A clause without “that” follows a verb of reporting.'),
  'verb-quotation': fact(0.67, 'The quotation follows a verb of speaking directly.'),
  'verb-later-that': fact(0.62, 'A clause with “that” follows the verb after words that tell when, where or to whom.'),
  'passive-that': fact(0.63, 'A clause with “that” follows a verb in the passive, which leaves the source out.'),
  'quotation-inside': fact(0.5, 'The attribution stands inside the marks, which nobody has closed before it.'),
  'quotation-dash-source': fact(0.6, 'A dash and a name follow the quotation.'),
  'verb-later-that-shared': fact(
    0.58,
    'A clause with “that” follows, a few words on, a verb whose subject is that of an earlier one.',
  ),
  'verb-clause-shared': fact(0.58, 'A clause follows a verb whose subject is that of an earlier verb.'),
  'verb-addressee-shared': fact(
    0.54,
    'What was said follows the person spoken to; the subject is that of an earlier verb.',
  ),
  'clause-verb-source': fact(0.62, 'Behind a comma a verb of speaking and then its subject follow the clause.'),
  'verb-object': fact(0.55, 'The object of a verb of reporting tells what was said.'),
  'verb-infinitive': fact(0.51, 'An infinitive after a verb of speaking tells what was promised, asked or refused.'),
  'verb-preposition': fact(0.49, 'A phrase with a preposition after a verb of speaking tells what was said.'),
  'verb-preposition-shared': fact(
    0.47,
    'A phrase with a preposition tells what was said; the subject is that of an earlier verb.',
  ),
  'colon-quotation': fact(0.46, 'A colon leads to the quotation.'),
  'verb-infinitive-shared': fact(0.46, 'An infinitive tells what was said; the subject is that of an earlier verb.'),
  'verb-object-shared': fact(0.45, 'The object tells what was said; the subject is that of an earlier verb.'),
  label: fact(0.4, 'A name with a colon opens the paragraph.'),
  'noun-that': fact(0.25, 'A noun of speaking with a possessor is followed by a clause with “that”.'),
  floating: fact(0.1, 'Whole sentences stand in quotation marks, and nothing beside them tells who speaks.'),
};

function fact(precision: number, explanation: string): RuleFacts {
  return { precision, explanation };
}

/** The precision of a rule, as confidence in what it finds; 0 for an unknown one. */
export function confidenceOf(rule: string): number {
  return RULES[rule]?.precision ?? 0;
}

/** One sentence on why a rule takes something for a quote. */
export function explanationOf(rule: string): string {
  return RULES[rule]?.explanation ?? rule;
}
