import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.webmanifest': 'application/manifest+json',
};

export interface RendererFile {
  readonly path: string;
  readonly mediaType: string;
}

/**
 * The file of the built page that a request path (percent-encoded, without query) names, or `null`.
 * Answers only real files inside `directory`, links resolved, of a known type. `/` is
 * `index.html`.
 */
export async function findRendererFile(directory: string, requestPath: string): Promise<RendererFile | null> {
  const segments = segmentsOf(requestPath);
  if (segments === null) return null;
  const asked = join(directory, ...segments);
  const mediaType = mediaTypes[extname(asked)];
  if (mediaType === undefined) return null;
  try {
    const [root, path] = await Promise.all([realpath(directory), realpath(asked)]);
    // With the separator, so that a sibling such as `renderer-old` is not taken for a child.
    if (!path.startsWith(root + sep) || !(await stat(path)).isFile()) return null;
    return { path, mediaType };
  } catch {
    return null;
  }
}

/** Plain names only: a segment that is or decodes to anything with a meaning of its own is refused. */
function segmentsOf(requestPath: string): string[] | null {
  if (!requestPath.startsWith('/')) return null;
  if (requestPath === '/') return ['index.html'];
  try {
    const decoded = requestPath.slice(1).split('/').map(decodeURIComponent);
    return decoded.every((segment) => /^[\w@~-][\w@~ .-]*$/.test(segment)) ? decoded : null;
  } catch {
    return null;
  }
}
