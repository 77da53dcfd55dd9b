// Named in the manifest, so that the server can write its address into each page.
import '../../favicon.svg?url';
import '../styles/reader.css';
import { followKeys } from './follow-keys.ts';
import { lightQuotes } from './light-quotes.ts';
import { loadLater } from './load-later.ts';
import { suggestSpeakers } from './suggest-speakers.ts';
import { turnPages } from './turn-pages.ts';

// Every page works without this script; with it pages turn without flicker, and quotes light up with their source and cue.
loadLater(
  document,
  turnPages(document, (signal) => loadLater(document, signal)),
);
lightQuotes(document);
followKeys(document);
suggestSpeakers(document);
