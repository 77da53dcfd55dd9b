import type { Page } from './define-page.ts';
import { pageFrom } from './open-page.ts';
import { articlePage } from './pages/article/article-page.tsx';
import { comparePage } from './pages/compare/compare-page.tsx';
import { homePage } from './pages/home/home-page.tsx';
import { searchPage } from './pages/search/search-page.tsx';
import { speakerPage } from './pages/speaker/speaker-page.tsx';
import { speakersPage } from './pages/speakers/speakers-page.tsx';

/** Every page, in the order in which they are asked whether an address is theirs. */
export const PAGES: readonly Page[] = [
  pageFrom(homePage),
  pageFrom(articlePage),
  pageFrom(speakerPage),
  pageFrom(speakersPage),
  pageFrom(searchPage),
  pageFrom(comparePage),
];
