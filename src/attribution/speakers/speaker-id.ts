import { isIdName } from '../../corpus/ids.ts';
import { slugOf } from '../../text/slug.ts';

const MAX_LENGTH = 200;

/**
 * The id of a speaker whose name is known in full is the name's, so that it is one speaker in all articles. Who has only a
 * surname or a role is kept inside the article: "omar--market-fire".
 */
export function speakerIdOf(name: string, isFullName: boolean, articleId: string): string {
  const slug = slugOf(name) || 'unnamed';
  if (isFullName) return cut(slug);
  const article = isIdName(articleId) ? articleId : slugOf(articleId) || 'article';
  return cut(`${slug}--${article}`);
}

/** What most ids are: at a glance a name that an id may have. */
const PLAIN = /^[a-z0-9]+(?:--?[a-z0-9]+)*$/;

function cut(id: string): string {
  if (id.length <= MAX_LENGTH && PLAIN.test(id)) return id;
  const short = id.slice(0, MAX_LENGTH).replace(/[-_.\p{Cs}]+$/u, '');
  return isIdName(short) ? short : 'unnamed';
}
