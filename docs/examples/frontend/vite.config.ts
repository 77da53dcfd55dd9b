import { defineConfig } from 'vite';

/** The page and the API come from one address, so the browser needs nobody's leave to ask. */
export default defineConfig({ server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } } });
