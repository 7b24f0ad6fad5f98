import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RendererFixture {
  /** A built page with things around it that must stay out of reach. */
  readonly directory: string;
  readonly remove: () => void;
}

export const secret = 'not for the page';

/** Paths that try to leave the page's folder, or name what is in it in a way that is not its own. */
export const escapes = [
  '/../secret.json',
  '/assets/../../secret.json',
  '/%2e%2e/secret.json',
  '/%2E%2E%2Fsecret.json',
  '/..%2fsecret.json',
  '/..%5csecret.json',
  '/..\\secret.json',
  '/assets/..%5c..%5csecret.json',
  '/../renderer-evil/secret.json',
  '/%2e%2e/renderer-evil/secret.json',
  '/link.json',
  '/linked/secret.json',
  '/%252e%252e/secret.json',
  '/assets/%00.js',
  '//secret.json',
  '/C:/secret.json',
  '/.env.json',
  '/assets',
  '/assets/',
  '/%',
];

export function createRendererFixture(): RendererFixture {
  const root = mkdtempSync(join(tmpdir(), 'beituo-hosts-'));
  const directory = join(root, 'renderer');
  const sibling = join(root, 'renderer-evil');
  mkdirSync(join(directory, 'assets'), { recursive: true });
  mkdirSync(sibling);
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(directory, 'assets', 'app.js'), 'export {};');
  for (const place of [root, sibling]) writeFileSync(join(place, 'secret.json'), JSON.stringify(secret));
  writeFileSync(join(directory, '.env.json'), JSON.stringify(secret));
  symlinkSync(join(root, 'secret.json'), join(directory, 'link.json'));
  symlinkSync(sibling, join(directory, 'linked'));
  return { directory, remove: () => rmSync(root, { recursive: true }) };
}
