/**
 * The rooms of src/ and what each may import: rooms below it, and the outside packages that live in it. A package has one
 * room, so that it can be replaced in one folder. docs/architecture.md has the picture.
 */
const ROOMS = {
  text: { rooms: [], packages: [] },
  corpus: { rooms: ['text'], packages: [] },
  formats: { rooms: ['corpus', 'text'], packages: ['ajv', 'csv-stringify', 'yaml'] },
  attribution: { rooms: ['corpus', 'text'], packages: [] },
  search: { rooms: ['corpus', 'text'], packages: [] },
  statistics: { rooms: ['corpus', 'text'], packages: [] },
  evaluation: { rooms: ['corpus', 'text'], packages: [] },
  store: {
    rooms: ['search', 'statistics', 'corpus', 'text'],
    packages: ['lru-cache', 'typeorm', 'sqlite3', 'pg', 'pg-copy-streams', 'reflect-metadata'],
  },
  analysis: { rooms: ['attribution', 'store', 'search', 'statistics', 'evaluation', 'corpus', 'text'], packages: [] },
  pipeline: { rooms: ['formats', 'attribution', 'evaluation', 'store', 'corpus', 'text'], packages: [] },
  graphql: {
    rooms: ['analysis', 'pipeline', 'store', 'search', 'statistics', 'corpus', 'text'],
    packages: ['type-graphql', 'graphql', 'graphql-scalars', 'dataloader', 'class-validator', 'reflect-metadata'],
  },
  server: {
    rooms: ['graphql', 'pipeline', 'store', 'corpus', 'text'],
    packages: [
      '@apollo/server',
      'express',
      'helmet',
      'lru-cache',
      'negotiator',
      'pino',
      'prom-client',
      'graphql',
      'reflect-metadata',
    ],
  },
  cli: {
    rooms: ['server', 'graphql', 'pipeline', 'formats', 'evaluation', 'statistics', 'store', 'corpus', 'text'],
    packages: ['commander', 'cli-progress', 'reflect-metadata'],
  },
  client: { rooms: [], packages: [] },
  web: {
    rooms: ['client', 'text'],
    packages: ['react', 'react-dom', 'd3-scale', 'd3-force', 'graphiql', '@graphiql', 'graphql', 'vite'],
  },
};

/** Rooms that know no file, no network and no database: the same input gives the same output, in a browser too. */
const PURE = ['text', 'corpus', 'formats', 'attribution', 'search', 'statistics', 'evaluation', 'client'];

const roomRules = Object.entries(ROOMS).flatMap(([room, { rooms, packages }]) => [
  {
    name: `${room}-imports-rooms-below`,
    comment: `src/${room} may import ${rooms.join(', ') || 'no other room'}.`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: '^src/', pathNot: `^src/(${[room, ...rooms].join('|')})/` },
  },
  {
    name: `${room}-has-its-own-packages`,
    comment: `src/${room} may import ${packages.join(', ') || 'no package'}.`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: 'node_modules/', pathNot: `node_modules/(@types/)?(${packages.join('|') || 'none'})/` },
  },
]);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'pure-rooms-touch-no-machine',
      comment: 'No file, clock, network or process in a room that computes.',
      severity: 'error',
      from: { path: `^src/(${PURE.join('|')})/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycle',
      comment: 'The classes of the API refer to one another, as its types do. They name each other in functions only.',
      severity: 'error',
      from: { pathNot: '^src/graphql/(types|connections)/' },
      to: { circular: true },
    },
    {
      name: 'everything-has-a-room',
      comment: 'A file of src/ lies in one of its rooms.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${Object.keys(ROOMS).join('|')})/` },
      to: {},
    },
    {
      name: 'import-exists',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
