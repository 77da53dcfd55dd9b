// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
export * from './schema-types.ts';
export * from './article-page.ts';
export * from './compare-page.ts';
export * from './fragments/article-head.ts';
export * from './fragments/attribution.ts';
export * from './fragments/cited-basis.ts';
export * from './fragments/masthead.ts';
export * from './fragments/printed-quote.ts';
export * from './home-page.ts';
export * from './keyword-table.ts';
export * from './line-list.ts';
export * from './quote-count-table.ts';
export * from './quote-list.ts';
export * from './search-page.ts';
export * from './speaker-list.ts';
export * from './speaker-names.ts';
export * from './speaker-page.ts';
