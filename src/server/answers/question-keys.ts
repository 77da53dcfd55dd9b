import {
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import { createHash } from 'node:crypto';
import { bytesOf } from '../../store/memory/bytes-of.ts';
import type { MemorySection, SharedMemory } from '../../store/memory/shared-memory.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import type { Question } from './question.ts';

/** Everybody may see everything. A server that knows its viewers would put here what this one may see. */
const VIEWER = 'everybody';

interface KnownDocument {
  readonly hash: string;
  /** Undefined: it has faults of syntax. */
  readonly syntax: DocumentNode | undefined;
  /** Whether it is valid under the schema and the limits; undefined: nobody has asked yet. */
  isSound?: boolean;
}

/** A question whose document is valid, with the name of its answer. */
export interface SoundQuestion {
  readonly key: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Names questions so that two with the same name have the same answer, at one revision of the corpus. */
export class QuestionKeys {
  readonly #documents: MemorySection<string, KnownDocument>;

  constructor(
    readonly schema: GraphQLSchema,
    readonly maxTokens: number,
    /** What a document must keep to beside the specification. */
    readonly rules: readonly ValidationRule[],
    memory: SharedMemory,
  ) {
    this.#documents = memory.section({ kind: 'documents' });
  }

  /**
   * SHA-256, base64url, over the hash of the document, the name of its operation, the values of its variables as the schema reads
   * them (presets filled in, unknown ones left out, sorted), and what the viewer may see. Undefined for questions that have no
   * answer, or whose values cannot be written down: whoever answers them will say what is wrong.
   */
  keyOf(question: Question): string | undefined {
    const known = this.#read(question.query);
    const operation = known.syntax && getOperationAST(known.syntax, question.operationName);
    return operation ? this.#keyOf(known, operation, question) : undefined;
  }

  /** The question with its name, when its document is one that would be carried out; undefined for all others. */
  soundQuestion(question: Question): SoundQuestion | undefined {
    const known = this.#read(question.query);
    const { syntax: document } = known;
    const operation = document && getOperationAST(document, question.operationName);
    if (!document || !operation || !this.#isSound(known, document)) return undefined;
    const key = this.#keyOf(known, operation, question);
    return key === undefined ? undefined : { key, document, operation };
  }

  #isSound(known: KnownDocument, document: DocumentNode): boolean {
    known.isSound ??=
      validate(this.schema, document, [...specifiedRules, ...this.rules], { maxErrors: 1 }).length === 0;
    return known.isSound;
  }

  #keyOf({ hash }: KnownDocument, operation: OperationDefinitionNode, { variables }: Question): string | undefined {
    if (operation.operation !== OperationTypeNode.QUERY) return undefined;
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: 1,
    });
    const values = canonicalJson(coerced);
    if (values === undefined) return undefined;
    const parts = [hash, operation.name?.value ?? '', values, VIEWER];
    return createHash('sha256').update(parts.join('\n')).digest('base64url');
  }

  #read(query: string): KnownDocument {
    const known = this.#documents.get(query);
    if (known) return known;
    const document = { hash: documentHash(query), syntax: parsed(query, this.maxTokens) };
    this.#documents.keep(query, document, bytesOf([query, document]));
    return document;
  }
}

/** SHA-256 of a document as lower-case hexadecimal digits, as clients name stored documents. */
export function documentHash(query: string): string {
  return createHash('sha256').update(query).digest('hex');
}

function parsed(query: string, maxLexicalTokens: number): DocumentNode | undefined {
  try {
    return parse(query, { maxTokens: maxLexicalTokens, noLocation: true });
  } catch {
    return undefined;
  }
}
