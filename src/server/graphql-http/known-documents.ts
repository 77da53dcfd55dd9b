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
} from 'graphql';
import { hash } from 'node:crypto';
import type { Operation } from '../../graphql/execute/plan-operation.ts';
import { checkCost } from '../../graphql/limits/check-cost.ts';
import { limitRules } from '../../graphql/limits/limit-rules.ts';
import type { Limits } from '../../graphql/limits/limits.ts';
import { bytesOf } from '../../store/memory/bytes-of.ts';
import type { MemorySection, SharedMemory } from '../../store/memory/shared-memory.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import type { OperationRequest } from './graphql-request.ts';
import { documentHash } from './stored-documents.ts';

/** All readers may see everything. With readers of different rights, what this one may see belongs here. */
const VIEWER = 'public';

interface KnownDocument {
  readonly hash: string;
  /** Undefined: it has errors of syntax. */
  readonly syntax: DocumentNode | undefined;
  /** Whether it is valid under the schema and the limits; undefined: not validated yet. */
  isValid?: boolean;
}

/** A query that may be executed. */
export interface ValidOperation extends Operation {
  /**
   * Two operations with the same key have the same answer at one revision of the corpus: SHA-256, base64url, over the hash of the document,
   * the name of the operation, the values of its variables as the schema coerces them (defaults filled in, unknown ones left out, sorted),
   * and what the viewer may see.
   */
  readonly key: string;
}

/** Parses, validates and keeps documents, and checks which of their operations may be executed. */
export class KnownDocuments {
  readonly #documents: MemorySection<string, KnownDocument>;

  constructor(
    readonly schema: GraphQLSchema,
    readonly maxTokens: number,
    readonly limits: Limits,
    memory: SharedMemory,
  ) {
    this.#documents = memory.section({ kind: 'documents' });
  }

  /** The query that is asked for. Undefined where anything is wrong with it, and for other operations: Apollo Server answers those. */
  validOperation({ query, operationName, variables }: OperationRequest): ValidOperation | undefined {
    const known = this.#read(query);
    const { syntax: document } = known;
    const operation = document && getOperationAST(document, operationName);
    if (!document || operation?.operation !== OperationTypeNode.QUERY || !this.#isValid(known, document))
      return undefined;
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: 1,
    });
    const { schema } = this;
    if (!coerced || checkCost({ schema, document, operationName, variables }, this.limits.maxObjects)) return undefined;
    const key = keyOf(known, operation, coerced);
    return key === undefined ? undefined : { schema, document, operation, variables, coerced, key };
  }

  #isValid(known: KnownDocument, document: DocumentNode): boolean {
    known.isValid ??=
      validate(this.schema, document, [...specifiedRules, ...limitRules(this.limits)], { maxErrors: 1 }).length === 0;
    return known.isValid;
  }

  #read(query: string): KnownDocument {
    const known = this.#documents.get(query);
    if (known) return known;
    const document = { hash: documentHash(query), syntax: parsed(query, this.maxTokens) };
    this.#documents.keep(query, document, bytesOf([query, document]));
    return document;
  }
}

/** See `ValidOperation`. Undefined when the values cannot be written as JSON. */
function keyOf(
  { hash: ofDocument }: KnownDocument,
  { name }: OperationDefinitionNode,
  coerced: object,
): string | undefined {
  const values = canonicalJson(coerced);
  if (values === undefined) return undefined;
  const parts = [ofDocument, name?.value ?? '', values, VIEWER];
  return hash('sha256', parts.join('\n'), 'base64url');
}

function parsed(query: string, maxTokens: number): DocumentNode | undefined {
  try {
    return parse(query, { maxTokens, noLocation: true });
  } catch {
    return undefined;
  }
}
