import { attributeReading, type Attributed } from '../../attribution/attribute.ts';
import type { Finder } from '../../attribution/attribution.ts';
import { readArticle } from '../../attribution/reading/reading.ts';
import type { Article } from '../../corpus/article.ts';
import type { Problem } from '../../corpus/problem.ts';
import { writeAnnotationLine } from '../../formats/native/write-annotation-line.ts';
import { failureProblems } from '../reported-problems.ts';
import type { ArticlesJob, Job, JobResult, LinesJob } from './job.ts';
import { layerNameOf } from './load-finder.ts';
import { readLine } from './read-line.ts';

/** Does a job, in whichever thread it is called. An article on which the program fails is told and stops nobody. */
export function doJob(finder: Finder, job: Job): Promise<JobResult> {
  return job.type === 'lines' ? annotateLines(finder, job) : Promise.resolve(annotateArticles(finder, job));
}

async function annotateLines(finder: Finder, { lines, evidence }: LinesJob): Promise<JobResult> {
  const tally = new Tally(finder);
  let text = '';
  for (const line of lines) {
    const read = await readLine(line);
    tally.report(read.problems);
    if (!read.article) continue;
    // An article that failed has a line too, so that lines and articles stay in step.
    const attributed = tally.attribute(read.article, line.place) ?? { quotes: [], mentions: [] };
    text += `${writeAnnotationLine(read.article, layerNameOf(finder), attributed, { evidence })}\n`;
  }
  return { ...tally.counts(), text, attributed: [] };
}

function annotateArticles(finder: Finder, { articles }: ArticlesJob): JobResult {
  const tally = new Tally(finder);
  const attributed = articles.map((article) => tally.attribute(article, `article/${article.id}`));
  return { ...tally.counts(), text: '', attributed };
}

/** Attributes and counts. */
class Tally {
  #articles = 0;
  #quotes = 0;
  #tokens = 0;
  readonly #problems: Problem[] = [];

  constructor(readonly finder: Finder) {}

  report(problems: readonly Problem[]): void {
    for (const problem of problems) this.#problems.push(problem);
  }

  /** `place` is what problems call the article by. */
  attribute(article: Article, place: string): Attributed | undefined {
    this.#articles += 1;
    try {
      const reading = readArticle(article);
      const attributed = attributeReading(reading, this.finder);
      this.#tokens += reading.tokens.count;
      this.#quotes += attributed.quotes.length;
      return attributed;
    } catch (error) {
      this.report(failureProblems(place, error));
      return undefined;
    }
  }

  counts() {
    return { articles: this.#articles, quotes: this.#quotes, tokens: this.#tokens, problems: this.#problems };
  }
}
