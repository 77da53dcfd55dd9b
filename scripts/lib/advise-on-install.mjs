/** What npm or the compiler prints, and what helps. The first line that fits counts: compiler trouble hides behind network noise. */
const ADVICE = [
  {
    sign: /could not find any python|python3?: (command )?not found|not found: python/i,
    advice:
      'The SQLite driver is compiled here and needs Python 3. On Debian or Ubuntu: apt install build-essential python3',
  },
  {
    sign: /not found: make|make: (command )?not found|(g\+\+|c\+\+|cc1plus)['’]?:? .*(not found|no such file)/i,
    advice:
      'The SQLite driver is compiled here and needs make and a C++ compiler. On Debian or Ubuntu: apt install build-essential python3',
  },
  {
    sign: /getNodeDir|node-headers|install error[\s\S]*headers/i,
    advice:
      'The headers of this Node could not be downloaded. Where they are installed already: npm config set nodedir <prefix>',
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/,
    advice:
      'The package registry could not be reached. The first start needs the network once; behind a proxy: npm config set proxy <url>',
  },
  {
    sign: /\bEUSAGE\b/,
    advice: 'package.json and package-lock.json do not agree. To write the lock again: npm install',
  },
  { sign: /ENOSPC/, advice: 'The disk is full. The packages need about 700 MB.' },
  {
    sign: /EACCES|EPERM/,
    advice: 'A file could not be written. Does another user own this folder or the cache of npm?',
  },
];

/**
 * What to do about an install that failed.
 *
 * @param {string} output all that the install printed
 */
export function adviseOnInstall(output) {
  const found = ADVICE.find(({ sign }) => sign.test(output));
  return `${found ? `${found.advice}\n` : ''}Then start again; nothing half-installed is kept.`;
}
