import { parseId } from '../../corpus/ids.ts';
import { UserError } from '../../corpus/user-error.ts';
import type { Loaders } from '../loaders/loaders.ts';
import type { NodeType } from '../types/node-type.ts';

/** The thing with this id; undefined when there is none. Throws `UserError` BAD_ARGUMENT for what is no id. */
export async function findNode(
  id: string,
  { articles, quotes, speakers, layers }: Loaders,
): Promise<NodeType | undefined> {
  const parsed = parseId(id);
  switch (parsed?.type) {
    case 'article':
      return articles.byName.load(parsed.article);
    case 'paragraph':
      return articles.paragraphByName.load(parsed);
    case 'quote':
      return quotes.byName.load(parsed);
    case 'speaker':
      return speakers.byName.load(parsed.speaker);
    case 'layer':
      return layers.byName.load(parsed.layer);
    case undefined:
      throw noId(id);
  }
}

/** The same for one id of a list: null when there is none, and for what is no id its error, so that the others are answered. */
export async function findNodeOrError(id: string, loaders: Loaders): Promise<NodeType | UserError | null> {
  try {
    return (await findNode(id, loaders)) ?? null;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

function noId(id: string): UserError {
  return new UserError(
    'BAD_ARGUMENT',
    `"${id.slice(0, 100)}" is no id. Ids begin with the kind of thing: "article/jalalabad-prison-attack", "speaker/ajmal-omar", "layer/gold".`,
  );
}
