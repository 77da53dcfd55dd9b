import type { AnnotationDocument } from '../src/formats/native/annotation-schema.ts';
import type { ArticleDocument, ParagraphDocument } from '../src/formats/native/article-schema.ts';
import { slugOf } from '../src/text/slug.ts';
import type { SeededRandom } from '../tests/support/seeded-random.ts';
import { clause, type BenchWorld } from './bench-world.ts';
import { composeQuote, type Draught } from './compose-quote.ts';
import { capitalized } from './invent-words.ts';
import { TextBuilder } from './text-builder.ts';

const BODY_PARAGRAPHS = 12;
const SECTIONS = ['World', 'Politics', 'Business', 'Sport', 'Culture', 'Science', 'Local', 'Opinion'];
const FIRST_DAY_MS = Date.UTC(2015, 0, 1);
const DAYS = 3652;
const DAY_MS = 86_400_000;

const GOLD = { name: 'gold', method: 'gold', annotator: 'The generator', createdAt: '2026-01-31T12:00:00Z' } as const;

/** An article of about 600 words and 15 paragraphs, and its annotation with about 8 quotes. */
export function composeArticle(
  world: BenchWorld,
  random: SeededRandom,
  number: number,
): readonly [ArticleDocument, AnnotationDocument] {
  const draught = startDraught(world, random);
  const headline = capitalized(clause(world.word, random, random.integer(5, 9)));
  const id = `${slugOf(headline)}-${number}`;
  const dateline = `PORT ${world.word(random).toUpperCase()}`;
  draught.text.write(headline);
  draught.text.startParagraph();
  draught.text.write(dateline);
  for (let count = 0; count < BODY_PARAGRAPHS; count += 1) composeParagraph(draught);
  draught.text.startParagraph();
  writeSentence(draught);
  const publisher = world.publisher(random);
  const article: ArticleDocument = {
    format: 'whosaid/article@1',
    id,
    headline,
    date: new Date(FIRST_DAY_MS + random.integer(0, DAYS) * DAY_MS).toISOString().slice(0, 10),
    dateline,
    publisher,
    credits: [world.speaker(random).name],
    url: `https://${slugOf(publisher)}.example/${id}`,
    language: 'en',
    licence: 'CC0-1.0',
    section: random.pick(SECTIONS),
    paragraphs: draught.text.paragraphs.map(paragraphOf),
  };
  const { quotes, mentions } = draught;
  return [article, { format: 'whosaid/annotation@1', article: id, layer: GOLD, quotes, mentions }];
}

function startDraught(world: BenchWorld, random: SeededRandom): Draught {
  const cast = Array.from({ length: random.integer(1, 5) }, () => world.speaker(random));
  return { world, random, text: new TextBuilder(), cast, introduced: new Set(), quotes: [], mentions: [] };
}

/** Two paragraphs in three hold a quote, between sentences of the reporter. */
function composeParagraph(draught: Draught): void {
  const { random, text } = draught;
  text.startParagraph();
  if (random.chance(0.65)) {
    composeQuote(draught);
    text.write(' ');
  }
  for (let sentences = random.integer(1, 3); sentences > 0; sentences -= 1) {
    writeSentence(draught);
    if (sentences > 1) text.write(' ');
  }
}

function writeSentence({ world, random, text }: Draught): void {
  text.write(`${capitalized(clause(world.word, random, random.integer(10, 24)))}.`);
}

function paragraphOf(text: string, index: number, { length }: readonly string[]): ParagraphDocument {
  if (index === 0) return { kind: 'headline', text };
  if (index === 1) return { kind: 'dateline', text };
  return index === length - 1 ? { kind: 'caption', text } : { text };
}
