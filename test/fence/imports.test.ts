import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

const files = sourceFiles('electron', 'renderer', 'shared');
const own = /^(electron|renderer|shared|resources|test)\//;
const isNode = (name: string) => name.startsWith('node:') || builtinModules.includes(name);

/** Imports of files whose path starts with `room` that `allowed` does not admit, as `file → import`. */
function strays(room: string, allowed: (name: string, file: SourceFile) => boolean): string[] {
  return files
    .filter((file) => file.path.startsWith(room))
    .flatMap((file) =>
      file.imports.filter((name) => !allowed(name, file)).map((name) => `${file.path} → ${name}`),
    );
}

describe('who may know whom', () => {
  test('shared imports zod and itself, nothing else', () => {
    expect(strays('shared/', (name) => name === 'zod' || name.startsWith('shared/'))).toEqual([]);
  });

  test('zod is imported in one place, which turns its code generation off', () => {
    expect(files.filter((file) => file.imports.includes('zod')).map((file) => file.path)).toEqual([
      'shared/model/jitless.ts',
    ]);
  });

  test('the renderer imports no Node module and nothing of electron/', () => {
    const allowed = (name: string) =>
      !isNode(name) &&
      name !== 'electron' &&
      (!own.test(name) || /^(renderer|shared|resources\/fonts)\//.test(name));
    expect(strays('renderer/', allowed)).toEqual([]);
  });

  test('core imports no host and not the renderer', () => {
    const allowed = (name: string) =>
      name !== 'electron' && (!own.test(name) || /^(electron\/core|shared)\//.test(name));
    expect(strays('electron/core/', allowed)).toEqual([]);
  });

  test('the electron module is imported in electron/desktop only', () => {
    const outside = files.filter((file) => !file.path.startsWith('electron/desktop/'));
    const importers = outside.filter((file) =>
      file.imports.some((name) => /^electron($|\/(main|renderer|common))/.test(name) && !own.test(name)),
    );
    expect(importers.map((file) => file.path)).toEqual([]);
  });

  test('hosts do not import each other', () => {
    for (const host of ['desktop', 'loopback', 'cli']) {
      const others = ['desktop', 'loopback', 'cli'].filter((other) => other !== host);
      const allowed = (name: string) => !others.some((other) => name.startsWith(`electron/${other}/`));
      expect(strays(`electron/${host}/`, allowed)).toEqual([]);
    }
  });

  test('rules, identifiers and model know nothing of what stands above them', () => {
    const order = [
      'messages',
      'model',
      'identifiers',
      'rules',
      'intake',
      'letter-form',
      'package',
      'contract',
    ];
    const room = (path: string) => order.indexOf(path.split('/')[1] ?? '');
    const upward = strays(
      'shared/',
      (name, file) => !name.startsWith('shared/') || room(name) <= room(file.path),
    );
    expect(upward).toEqual([]);
  });

  test('no import cycles', () => {
    const graph = new Map(files.map((file) => [file.path, file.imports.filter((name) => own.test(name))]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]) => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      if (done.has(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });
});
