import { HomePage, type HomePageResult, type HomePageVariables } from '../../../../client/generated/home-page.ts';
import type { PageDefinition } from '../../define-page.ts';
import { homePlots } from './home-plots.ts';
import { homeVariables, readHome, type HomeState } from './home-state.ts';
import { HomeView } from './home-view.tsx';

/** `/`: what the corpus holds, who is quoted most, when, by which papers, and what could be asked. */
export const homePage: PageDefinition<HomeState, HomePageResult, HomePageVariables> = {
  document: HomePage,
  read: readHome,
  variables: homeVariables,
  draw(answer, state) {
    const plots = homePlots(answer, state.period);
    return {
      title: answer.corpus.name,
      hasSearch: true,
      main: <HomeView answer={answer} state={state} plots={plots} />,
      plots: Object.values(plots).filter((plot) => plot !== undefined),
    };
  },
};
