// `npm run build`: the program and the web pages in dist/, where they are not built from these sources already.
import { prepareOrExit } from './lib/prepare.mjs';

await prepareOrExit();
console.log('dist/ is up to date.');
