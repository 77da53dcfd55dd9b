import type { GraphQLResolveInfo } from 'graphql';
import type { ReadSession } from '../store/connect/read-session.ts';
import type { NodeKey } from '../store/select/select-by-keys.ts';
import type { Limits } from './limits/limits.ts';
import type { ArticleText } from './marked-text/article-text.ts';
import type { PlacedSegment } from './marked-text/segment.ts';

/** What the fields of one request share. The session is to be closed when the request is answered. */
export interface RequestContext {
  /** One unchanging view of the corpus. */
  readonly session: ReadSession;
  /** How large requests may be, for those that ask about it. */
  readonly limits: Limits;
  readonly nodes: NodeSelector;
  readonly texts: TextReader;
}

/** Selects things of the corpus that computed results lead to: the quote of a hit, the speakers of a network. */
export interface NodeSelector {
  /** What the field of `info` wants of the thing with this key; null when there is none, or no key. */
  one(info: GraphQLResolveInfo, key: NodeKey | undefined): Promise<unknown>;
  /** The same of several things, in the order of the keys. */
  many(info: GraphQLResolveInfo, keys: readonly NodeKey[]): Promise<readonly unknown[]>;
}

/** Reads the texts of articles for fields that are computed of them. What one step of an execution asks for is read together. */
export interface TextReader {
  readonly articles: Reader<ArticleText>;
  /** The segments of the paragraphs of an article, by ordinal. */
  readonly segments: Reader<ReadonlyMap<number, readonly PlacedSegment[]>>;
}

interface Reader<Value> {
  load(articleKey: number): Promise<Value>;
}
