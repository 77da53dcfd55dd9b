import { parseId, type ParsedId } from '../../corpus/ids.ts';
import { UserError } from '../../corpus/user-error.ts';

const EXAMPLES = {
  article: 'article/jalalabad-prison-attack',
  paragraph: 'article/jalalabad-prison-attack/paragraph/11',
  quote: 'article/jalalabad-prison-attack/quote/gold.7',
  speaker: 'speaker/ajmal-omar',
  layer: 'layer/gold',
} as const;

/** The id taken apart; throws `UserError` BAD_ARGUMENT when it is not the id of a `type`. */
export function expectId<Type extends ParsedId['type']>(id: string, type: Type): Extract<ParsedId, { type: Type }> {
  const parsed = parseId(id);
  if (parsed && isOf(parsed, type)) return parsed;
  throw new UserError(
    'BAD_ARGUMENT',
    `"${id.slice(0, 100)}" is no ${type} id. Ids of ${type}s look like "${EXAMPLES[type]}".`,
  );
}

/** The names in ids of articles, speakers or layers: `speaker/ajmal-omar` → `ajmal-omar`. */
export function expectNames(ids: readonly string[], type: 'article' | 'speaker' | 'layer'): string[] {
  return ids.map((id) => {
    const parsed = expectId<'article' | 'speaker' | 'layer'>(id, type);
    if (parsed.type === 'article') return parsed.article;
    return parsed.type === 'speaker' ? parsed.speaker : parsed.layer;
  });
}

function isOf<Type extends ParsedId['type']>(id: ParsedId, type: Type): id is Extract<ParsedId, { type: Type }> {
  return id.type === type;
}
