import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../corpus/user-error.ts';

/** A document that clients ask for by its hash. */
export interface StoredDocument {
  /** Name of its file, without the ending: `01-who-said-what`. */
  readonly name: string;
  /** SHA-256 of its bytes: 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly text: string;
}

/** The stored documents by their hash, in the order of their names. */
export type StoredDocuments = ReadonlyMap<string, StoredDocument>;

const ENDING = '.graphql';

/** The examples that come with the program; the same from src and from dist. */
const SHIPPED = fileURLToPath(new URL('../../../schema/examples', import.meta.url));

/**
 * Reads all `.graphql` files of a folder, the shipped examples if it is '', as far as they are there. Throws `UserError`
 * CONFIG_INVALID when a folder that was named cannot be read.
 */
export function readStoredDocuments(folder: string): StoredDocuments {
  if (folder === '' && !existsSync(SHIPPED)) return new Map();
  try {
    const directory = folder === '' ? SHIPPED : folder;
    const files = readdirSync(directory).filter((file) => file.endsWith(ENDING));
    const documents = files.sort().map((file) => {
      const text = readFileSync(join(directory, file), 'utf8');
      return { name: file.slice(0, -ENDING.length), sha256: documentHash(text), text };
    });
    return new Map(documents.map((document) => [document.sha256, document]));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError('CONFIG_INVALID', `WHOSAID_DOCUMENTS is "${folder}", which cannot be read: ${reason}.`);
  }
}

/** SHA-256 of a document as lower-case hexadecimal digits, as clients name stored documents. */
export function documentHash(query: string): string {
  return hash('sha256', query, 'hex');
}
