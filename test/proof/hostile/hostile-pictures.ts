import { deflatedZeros, pngOf } from './bombs.ts';
import { type Makers, madeOf } from './door.ts';

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${content}</svg>`;

const files: Makers = {
  'a picture of 2,500 million pixels in a few bytes': () => pngOf(50_000, 50_000, deflatedZeros(100_000)),
  'a picture whose rows unpack to 1 GB': () => pngOf(32_000, 32_000, deflatedZeros(1_000_000_000)),
  'a picture with more rows than it says': () => pngOf(10, 10, deflatedZeros(300_000_000)),
  'a picture without extent': () => pngOf(0, 0, deflatedZeros(0)),
  'a picture of the largest extent': () => pngOf(0xffffffff, 0xffffffff, deflatedZeros(10)),
  'a line of 100 million pixels': () => pngOf(100_000_000, 1, deflatedZeros(100_000_001)),
  'a file of zeros above the limit': () => new Uint8Array(50 * 1024 * 1024 + 1),
  'a file of zeros at the limit': () => new Uint8Array(50 * 1024 * 1024),
  'no byte': () => new Uint8Array(),
  'a drawing that reads a file': () =>
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`,
  'a drawing that grows while it is read': () => {
    const entities = Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`,
    ).join('');
    return `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e0 "aaaaaaaaaa">${entities}]>${svg('<text>&e9;</text>')}`;
  },
  'a drawing with a picture from elsewhere': () =>
    svg('<image href="http://192.0.2.1/x.png" width="9" height="9"/>'),
  'a drawing with a file of this computer': () =>
    svg('<image href="file:///etc/passwd" width="9" height="9"/>'),
  'a page': () => '<!doctype html><script>location="http://192.0.2.1"</script>',
  'a program': () => Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46]), Buffer.alloc(1000, 0x90)]),
  'a list of a disk': () => 'WIDTH 9 HEIGHT 9\n'.repeat(1_000),
};

export const hostilePictures = madeOf(files);
