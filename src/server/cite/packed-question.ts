import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { canonicalJson } from '../../text/canonical-json.ts';
import { parseJson, readOperation, type OperationRequest } from '../graphql-http/graphql-request.ts';

/** Longer addresses are cut or refused somewhere on their way: in mail programs, proxies, or the 16 KiB header limit of Node. */
const LONGEST_PACKED = 7500;

/** What a packed question may grow to. */
const LARGEST_BYTES = 256 * 1024;

/**
 * A question as letters, digits, "-" and "_", which carry it whole through addresses, bibliographies and print: its JSON, sorted,
 * compressed (DEFLATE, RFC 1951), in base64url. Undefined when it is too long to travel in an address.
 */
export function packQuestion({ query, operationName, variables }: OperationRequest): string | undefined {
  const json = canonicalJson({ query, operationName, variables });
  const packed = json && deflateRawSync(json, { level: 9 }).toString('base64url');
  return packed !== undefined && packed.length <= LONGEST_PACKED ? packed : undefined;
}

/** The question in a packed one; undefined when it is none, or has been damaged on its way. */
export function unpackQuestion(packed: string): OperationRequest | undefined {
  if (packed.length > LONGEST_PACKED || !/^[\w-]+$/.test(packed)) return undefined;
  const body = parseJson(inflated(Buffer.from(packed, 'base64url')) ?? '');
  return readOperation(body);
}

function inflated(bytes: Buffer): string | undefined {
  try {
    return inflateRawSync(bytes, { maxOutputLength: LARGEST_BYTES }).toString();
  } catch {
    return undefined;
  }
}
