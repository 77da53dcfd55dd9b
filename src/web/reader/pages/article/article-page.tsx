import type { ReactElement } from 'react';
import {
  ArticlePage,
  type ArticlePageResult,
  type ArticlePageVariables,
} from '../../../../client/generated/article-page.ts';
import type { PageDefinition } from '../../define-page.ts';
import { problemPage } from '../../layout/problem-page.tsx';
import { NameRow } from '../../lists/name-row.tsx';
import { pageOf, questionOf, webAddress } from '../../address/links.ts';
import { textDirection } from '../../language/text-direction.ts';
import type { Visit } from '../../address/visit.ts';
import { counted, dayTitle } from '../../language/words-for.ts';
import { AttributionPanel } from './attribution-panel.tsx';
import { MarkedParagraph } from './marked-paragraph.tsx';
import { SpeakerList } from './speaker-list.tsx';
import { voicesOf } from './voices.ts';

/** The article that an address names, and the quote or paragraph of it that is to be in view. */
interface ArticleState {
  readonly article: string;
  readonly quote?: string;
  readonly paragraph?: string;
}

type Article = NonNullable<ArticlePageResult['article']>;

/** `/article/NAME`, `/article/NAME/quote/gold.7` and `/article/NAME/paragraph/3`: the text with its quotes marked in place. */
export const articlePage: PageDefinition<ArticleState, ArticlePageResult, ArticlePageVariables> = {
  document: ArticlePage,
  read: readArticle,
  variables: ({ article, quote }) => ({ id: article, quote: quote ?? '', hasQuote: quote !== undefined }),
  draw({ article, quote = null }, state) {
    if (!article || !isThere(article, quote, state)) return problemPage('address');
    return { title: article.headline, main: <ArticleView article={article} quote={quote} state={state} /> };
  },
  // All that it asks with stands in the path: what is no id names nothing.
  drawRefusal: (error) => (error.has('BAD_ARGUMENT') ? problemPage('address') : undefined),
};

/** Whether the article has the quote or the paragraph that the address names. */
function isThere(article: Article, quote: ViewProps['quote'], state: ArticleState): boolean {
  if (state.quote !== undefined) return quote !== null;
  return state.paragraph === undefined || article.paragraphs.some(({ id }) => id === state.paragraph);
}

function readArticle({ path }: Visit): ArticleState | undefined {
  const [room, name, part, number] = path;
  if (room !== 'article' || name === undefined || path.length === 3 || path.length > 4) return undefined;
  const article = `article/${name}`;
  if (part === undefined) return { article };
  const id = `${article}/${part}/${number ?? ''}`;
  if (part === 'quote') return { article, quote: id };
  return part === 'paragraph' ? { article, paragraph: id } : undefined;
}

interface ViewProps {
  readonly article: Article;
  readonly quote: NonNullable<ArticlePageResult['quote']> | null;
  readonly state: ArticleState;
}

function ArticleView({ article, quote, state }: ViewProps): ReactElement {
  const voiceOf = voicesOf(article.speakers.map(({ speaker }) => speaker));
  const isMarked = quote !== null && marks(article, quote.id);
  const chosen = isMarked ? quote.id : (quote?.paragraph.id ?? state.paragraph);
  return (
    <div className={quote ? 'article-page with-attribution' : 'article-page'}>
      <article>
        <ArticleHead article={article} />
        {article.paragraphs.map((paragraph) => (
          <MarkedParagraph
            key={paragraph.id}
            paragraph={paragraph}
            language={article.language}
            voiceOf={voiceOf}
            chosen={chosen}
          />
        ))}
        <ArticleFoot article={article} />
      </article>
      <aside aria-label="Attribution">
        {quote ? (
          <AttributionPanel quote={quote} articleId={article.id} language={article.language} isMarked={isMarked} />
        ) : null}
        <SpeakerList speakers={article.speakers} quoteCount={article.quotes.totalCount} voiceOf={voiceOf} />
        <Legend />
      </aside>
    </div>
  );
}

/** Whether the text shows the quote. */
function marks({ paragraphs }: Article, quoteId: string): boolean {
  return paragraphs.some(({ segments }) => segments.some(({ quotes }) => quotes.some(({ id }) => id === quoteId)));
}

function ArticleHead({ article }: { readonly article: Article }): ReactElement {
  const { publisher, date, section, headline, language } = article;
  return (
    <header>
      <p className="kicker">
        {publisher ? (
          <a href={`/search${questionOf({ paper: publisher })}`}>
            <bdi>{publisher}</bdi>
          </a>
        ) : (
          'Publisher not known'
        )}
        {section ? <span>{section}</span> : null}
        <span>{date ? <time dateTime={date}>{dayTitle(date)}</time> : 'no date'}</span>
      </p>
      <h1 dir={textDirection(headline, language)} lang={language}>
        {headline}
      </h1>
      <p className="byline">
        {article.credits.length > 0 ? (
          <span>
            <NameRow names={article.credits} />
          </span>
        ) : null}
        <span>{counted(article.wordCount, 'word')}</span>
        <span>{counted(article.quotes.totalCount, 'quote')}</span>
      </p>
    </header>
  );
}

function ArticleFoot({
  article: { url, licence, layers, previous, next },
}: {
  readonly article: Article;
}): ReactElement {
  const address = webAddress(url);
  return (
    <footer className="article-foot">
      <p>
        {layers.length > 0 ? `Annotated in ${layers.map(({ name }) => `“${name}”`).join(', ')}. ` : 'Not annotated. '}
        {licence ? `Text: ${licence}. ` : ''}
        {address ? (
          <a href={address} rel="noreferrer nofollow">
            Where it was published
          </a>
        ) : null}
      </p>
      <nav className="neighbours" aria-label="Neighbouring articles">
        {previous ? (
          <a rel="prev" href={pageOf(previous.id)}>
            <small>Previous</small> <bdi>{previous.headline}</bdi>
          </a>
        ) : (
          <span />
        )}
        {next ? (
          <a rel="next" href={pageOf(next.id)}>
            <small>Next</small> <bdi>{next.headline}</bdi>
          </a>
        ) : (
          <span />
        )}
      </nav>
    </footer>
  );
}

function Legend(): ReactElement {
  return (
    <section className="legend" aria-labelledby="legend">
      <h2 id="legend">How to read the marks</h2>
      <p>
        <span className="quote direct voice-1">in quotation marks</span> direct,{' '}
        <span className="quote mixed voice-1">in part</span> mixed,{' '}
        <span className="quote indirect voice-1">in the paper’s own words</span> indirect.
      </p>
      <p>
        Point at a quote to see its <span className="source chosen voice-1">source</span> and its{' '}
        <span className="cue chosen voice-1">cue</span>; choose it to see how it was attributed.
      </p>
    </section>
  );
}
