import { rawRequest } from '../../hosts/raw-request.ts';
import { type Attack, abreast } from './attack.ts';

/** Ways to write `..` that some decoder somewhere takes for it. */
const parents = [
  '..',
  '%2e%2e',
  '.%2e',
  '%2E.',
  '%252e%252e',
  '%25252e%25252e',
  '%c0%ae%c0%ae',
  '%e0%80%ae%e0%80%ae',
  '%uff0e%uff0e',
  '%u002e%u002e',
  '%ef%bc%8e%ef%bc%8e',
  '..;',
  '..%00',
  '.. ',
  '..%20',
  '....',
  '.%0d.',
];
/** Ways to write `/`. */
const separators = [
  '/',
  '\\',
  '%2f',
  '%5c',
  '%252f',
  '%255c',
  '%c0%af',
  '%c1%9c',
  '%e0%80%af',
  '%u2215',
  '%ef%bc%8f',
  '/./',
  '//',
  '/%2f',
];
/** Files that are there, from the page's folder upwards, and what stands in them. */
const targets = ['package.json', 'electron/start.ts', 'etc/passwd', 'proc/self/environ'];
const contents = /"productName"|enableCompileCache|root:.*:0:0|PATH=/;
const prefixes = ['/', '/assets/', '/%2f', '/index.html/'];
const absolute = [
  '/etc/passwd',
  '//etc/passwd',
  '/%2fetc%2fpasswd',
  '/file:///etc/passwd',
  '/C:/Windows/win.ini',
  '/C:%5CWindows%5Cwin.ini',
  '/%5C%5C127.0.0.1%5Cc$%5CWindows%5Cwin.ini',
  '/proc/self/environ',
  '/index.html%00.js',
  '/%2e%2e%2f%2e%2e%2fpackage.json?.js',
  '/index.html::$DATA',
  '/INDEX~1.HTM',
];

export const pathEscapes: Attack = {
  name: 'path escapes: out of the page’s folder, in every encoding',
  run: async ({ port, cookie }) => {
    const paths = [...absolute];
    for (const parent of parents)
      for (const separator of separators)
        for (const prefix of prefixes)
          for (const [index, file] of targets.entries()) {
            // The first two lie two folders up, the others at the root, however deep this lies.
            const depth = index < 2 ? 2 : 12;
            const way = Array.from({ length: depth }, () => parent + separator).join('');
            paths.push(prefix + way + file.replaceAll('/', separator));
          }
    const breaches: string[] = [];
    await abreast(paths, 16, async (path) => {
      // Characters that a client may not send are escaped, as an attacker would have to.
      const sent = path.replaceAll(' ', '%20');
      const answer = await rawRequest({ port, path: sent, headers: { cookie } });
      if (answer.status < 400 || contents.test(answer.body)) breaches.push(`${sent}: ${answer.status}`);
    });
    return { tried: paths.length, breaches };
  },
};
