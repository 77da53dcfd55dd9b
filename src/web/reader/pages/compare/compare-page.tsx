import {
  ComparePage,
  type ComparePageResult,
  type ComparePageVariables,
} from '../../../../client/generated/compare-page.ts';
import type { PageDefinition } from '../../define-page.ts';
import { CompareForm } from './compare-form.tsx';
import { comparePlots, type Sides } from './compare-plots.ts';
import { compareVariables, isGiven, readCompare, type CompareState } from './compare-state.ts';
import { CompareView } from './compare-view.tsx';
import { ambiguousNames, cutNames } from './unclear-names.ts';
import { SameSides, UnclearSides, UnknownSide } from './unclear-sides.tsx';

/** `/compare`: two speakers or two papers held against each other. */
export const comparePage: PageDefinition<CompareState, ComparePageResult, ComparePageVariables> = {
  document: ComparePage,
  read: readCompare,
  variables: compareVariables,
  draw(answer, state) {
    const form = <CompareForm answer={answer} state={state} />;
    if (!isGiven(state)) return { title: 'Compare', main: <div className="compare-page">{form}</div> };
    const sides = sidesOf(answer, state);
    if (typeof sides === 'string') {
      return { title: 'Compare', status: 404, main: <UnknownSide of={state.of} name={sides} form={form} /> };
    }
    const names = cutNames(answer, state);
    if (names.length > 0) return { title: 'Compare', main: <UnclearSides state={state} names={names} form={form} /> };
    if (areSame(answer, sides)) {
      const speaker = answer.leftName ?? undefined;
      return { title: 'Compare', main: <SameSides name={sides.left} speaker={speaker} form={form} /> };
    }
    const plots = comparePlots(answer, sides, state);
    return {
      title: `${sides.left} and ${sides.right}`,
      main: <CompareView answer={answer} state={state} sides={sides} plots={plots} form={form} />,
      plots: Object.values(plots).filter((plot) => plot !== undefined),
    };
  },
  drawRefusal(error, state) {
    const names = ambiguousNames(error, state);
    if (names.length === 0) return undefined;
    const form = <CompareForm answer={undefined} state={state} />;
    return { title: 'Compare', status: 400, main: <UnclearSides state={state} names={names} form={form} /> };
  },
};

/** How both sides are called; the name of the one that the corpus does not know. */
function sidesOf(answer: ComparePageResult, { of, left, right }: CompareState): Sides | string {
  if (of === 'papers') {
    if (!answer.leftKinds?.totalQuotes) return left;
    return answer.rightKinds?.totalQuotes ? { left, right } : right;
  }
  if (!answer.leftName) return left;
  return answer.rightName ? { left: answer.leftName.name, right: answer.rightName.name } : right;
}

function areSame({ leftName, rightName }: ComparePageResult, { left, right }: Sides): boolean {
  return leftName && rightName ? leftName.id === rightName.id : left === right;
}
