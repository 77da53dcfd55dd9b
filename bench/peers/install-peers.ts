import { execFile } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { contentHash } from '../../scripts/lib/content-hash.mjs';
import { benchFolder, ROOT } from '../harness/bench-folder.ts';

const SERVERS = fileURLToPath(new URL('servers', import.meta.url));
const TUTORIAL = fileURLToPath(new URL('tutorial', import.meta.url));

/**
 * The packages of each peer, in one version: what was newest for Node 20 when the peers were chosen. PostGraphile 4 wants an older
 * graphql than the others.
 */
export const PEER_PACKAGES = {
  sqlite: {
    mercurius: '16.10.1',
    fastify: '5.12.8',
    'graphql-yoga': '5.24.1',
    dataloader: '2.2.3',
    graphql: '16.15.0',
    'better-sqlite3': '12.11.1',
  },
  postgraphile: { postgraphile: '4.14.1', pg: '8.23.1' },
} as const;

const GROUPS = { mercurius: 'sqlite', yoga: 'sqlite', postgraphile: 'postgraphile' } as const;

export type InstalledPeer = keyof typeof GROUPS;

/**
 * Installs a peer in a folder of its own, unless an earlier run did, and copies its server there. Returns the path of the server.
 * Throws what npm says.
 */
export async function installPeer(peer: InstalledPeer): Promise<string> {
  const packages = PEER_PACKAGES[GROUPS[peer]];
  const folder = benchFolder('peers', GROUPS[peer]);
  const wanted = `${JSON.stringify({
    private: true,
    type: 'module',
    dependencies: packages,
    allowScripts: { 'better-sqlite3': true },
  })}\n`;
  const stamp = join(folder, 'installed');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    console.error(`Installing ${Object.keys(packages).join(', ')} …`);
    rmSync(stamp, { force: true });
    writeFileSync(join(folder, 'package.json'), wanted);
    await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund'], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
    writeFileSync(stamp, wanted);
  }
  cpSync(SERVERS, folder, { recursive: true });
  return join(folder, `${peer}.mjs`);
}

/** Compiles the server that is written with our own packages, in the versions that we use. Returns its path. */
export function compileTutorial(): string {
  const folder = benchFolder('tutorial', contentHash(dirname(TUTORIAL), ['tutorial']).slice(0, 16));
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  for (const name of readdirSync(TUTORIAL)) {
    const { outputText } = ts.transpileModule(readFileSync(join(TUTORIAL, name), 'utf8'), {
      fileName: join(TUTORIAL, name),
      compilerOptions: { ...options, module: ts.ModuleKind.ES2022 },
    });
    writeFileSync(join(folder, name.replace('.ts', '.js')), outputText);
  }
  return join(folder, 'server.js');
}
