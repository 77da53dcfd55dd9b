import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './page.css';
import { QueryPage } from './query-page.tsx';
import { readPermalink } from './permalink.ts';

const page = document.getElementById('page');
if (page === null) throw new Error('index.html has no element with the id "page".');
const linked = readPermalink(location.search);
// The link has done its work once the query stands in a tab; left in the address bar it would open again on every reload.
if (linked !== undefined) history.replaceState(null, '', location.pathname);
createRoot(page).render(<QueryPage linked={linked} />);
