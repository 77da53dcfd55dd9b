import { ArticleType } from '../types/article-type.ts';
import { connectionOf } from './connection.ts';

/** A page of a list of articles. */
export const ArticleConnection = connectionOf('Article', () => ArticleType);
