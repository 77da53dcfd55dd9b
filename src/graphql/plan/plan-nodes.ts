import { parseId, type ParsedId } from '../../corpus/ids.ts';
import { MAX_PAGE_SIZE } from '../../store/read/paging/page-request.ts';
import type { ListField, ObjectPlan, ReadField } from '../../store/plan/plan.ts';

/** What is wanted of an object of the type with this name, in the place of the field; undefined when no plan can read it. */
type PlanBelow = (typeName: string) => ObjectPlan | undefined;

const TYPE_NAMES: Readonly<Record<ParsedId['type'], string>> = {
  article: 'Article',
  paragraph: 'Paragraph',
  quote: 'Quote',
  speaker: 'Speaker',
  layer: 'Layer',
};

/** `node(id:)` as a plan: what an id names is known from its form. Undefined for what is no id. */
export function planNode(name: string, id: string, planBelow: PlanBelow): ReadField | undefined {
  const type = parseId(id)?.type;
  const object = type && planBelow(TYPE_NAMES[type]);
  return object && { name, field: type, arguments: { id }, object };
}

/** `nodes(ids:)` as a plan; undefined when one of them is no id, or when they are too many. */
export function planNodes(name: string, ids: readonly string[], planBelow: PlanBelow): ListField | undefined {
  if (ids.length > MAX_PAGE_SIZE) return undefined;
  const items = ids.flatMap((id) => planNode(name, id, planBelow) ?? []);
  return items.length === ids.length ? { name, items } : undefined;
}
