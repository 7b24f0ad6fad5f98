import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Studio } from '../fixtures/studio.ts';
import { pdfOf } from './files/formats.ts';
import type { PrintedPicture } from './score.ts';

/** A picture that docs/recognition.md shows, and what is printed in it. */
export interface Shown {
  /** Also the name of the picture in docs/recognition/. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly printed: PrintedPicture;
}

const heicPhoto = new URL('../fixtures/files/id-emblem-turned.heic', import.meta.url);

/** Written down when the photo was drawn: see test/fixtures/files/README.md. */
const heicFields = { issuer: '芜湖市公安局镜湖分局', validFrom: '2009-03-18', validTo: 'long-term' };

/** What turns an upright picture into the one that each orientation turns back (Exif 2.32, 4.6.4). */
const stored: readonly (readonly [angle: number, isMirrored: boolean])[] = [
  [0, false],
  [0, true],
  [180, false],
  [180, true],
  [90, true],
  [270, false],
  [270, true],
  [90, false],
];

/** The picture as cameras held in eight ways store it, the tag saying which: each is upright when it is obeyed. */
export async function inEveryOrientation(upright: Uint8Array): Promise<Uint8Array[]> {
  return Promise.all(
    stored.map(async ([angle, isMirrored], index) => {
      const turned = await sharp(upright).rotate(angle).toBuffer();
      const image = isMirrored ? sharp(turned).flop() : sharp(turned);
      return image
        .withMetadata({ orientation: index + 1 })
        .jpeg({ quality: 95 })
        .toBuffer();
    }),
  );
}

/** The pictures that the documentation shows, drawn anew; EXIF orientations are made from `upright`. */
export async function drawShown(studio: Studio): Promise<Shown[]> {
  const take = async (
    name: string,
    kind: 'id-portrait' | 'id-emblem' | 'business-license',
    condition: 'both-sides' | 'turned' | 'watermarked' | 'scan' | 'phone',
  ): Promise<Shown> => {
    const { bytes, truth } = await studio.take({ kind, condition, seed: `shown ${name}` });
    return { name, bytes, printed: { file: name, ...truth } };
  };
  const scan = await take('pdf', 'business-license', 'scan');
  const heic = { file: 'heic', condition: 'phone', kind: 'id-emblem', fields: heicFields };
  return [
    await take('both-sides', 'id-portrait', 'both-sides'),
    { name: 'heic', bytes: await readFile(heicPhoto), printed: heic },
    { ...scan, bytes: await pdfOf(scan.bytes) },
    await take('upright', 'id-emblem', 'phone'),
    await take('turned', 'business-license', 'turned'),
    await take('watermarked', 'id-portrait', 'watermarked'),
  ];
}
