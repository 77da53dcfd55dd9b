import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as face from '../../src/client/client.ts';
import { typeProblems } from '../docs/type-problems.ts';

const FOLDER = resolve('dist/client');
const EXAMPLE = resolve('docs/examples/frontend/main.ts');

const modules = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(?:js|d\.ts)$/.test(path),
);

/** What a module imports, or passes on. */
function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(FOLDER, path), 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

describe('the client as published', () => {
  it('is what whosaid/client names, with everything that its face shows', async () => {
    const published = (await import(import.meta.resolve('whosaid/client'))) as typeof face;
    expect(Object.keys(published)).toEqual(Object.keys(face));
    expect(published.SpeakerList).toEqual(face.SpeakerList);
  });

  it.each(modules)('%s imports nothing from outside its folder, no package and no module of Node', (path) => {
    const outside = importsOf(path).filter(
      (name) => !name.startsWith('.') || relative(FOLDER, resolve(FOLDER, dirname(path), name)).startsWith('..'),
    );
    expect(outside).toEqual([]);
  });

  it.each([
    ['for a bundler', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
    ['for Node', { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
  ])('has types that hold in a strict program without types of Node, %s', (_, modulesAs) => {
    const lib = ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'];
    expect(typeProblems([EXAMPLE], { ...modulesAs, lib, types: [], skipLibCheck: false })).toEqual([]);
  });
});
