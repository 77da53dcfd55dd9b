import { ANNOTATION_SCHEMA } from './annotation-schema.ts';
import { ARTICLE_SCHEMA } from './article-schema.ts';
import { CORPUS_SCHEMA } from './corpus-schema.ts';
import { CORRECTIONS_SCHEMA } from './corrections-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import { NATIVE_KINDS } from './native-formats.ts';
import type { NativeKind } from './native-formats.ts';
import { SPEAKERS_SCHEMA } from './speakers-schema.ts';

/** The JSON Schema of every kind of native document. */
const NATIVE_SCHEMAS: Readonly<Record<NativeKind, JsonSchema>> = {
  article: ARTICLE_SCHEMA,
  annotation: ANNOTATION_SCHEMA,
  speakers: SPEAKERS_SCHEMA,
  corpus: CORPUS_SCHEMA,
  corrections: CORRECTIONS_SCHEMA,
};

/** The schemas by the name of the file in `schema/` that holds each: `article.schema.json`. */
export function nativeSchemas(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(NATIVE_KINDS.map((kind) => [`${kind}.schema.json`, NATIVE_SCHEMAS[kind]]));
}
