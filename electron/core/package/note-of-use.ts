import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Picture } from '../recognition/picture.ts';

const family = 'Beituo Song';
/** Of the picture's diagonal. */
const sizeShare = 0.028;
const colour = 'rgba(70, 70, 70, 0.32)';
/** Radians; rising to the right. */
const slope = -Math.PI / 7;
/** Distance of lines and of notes within a line, in em. */
const spacing = { lines: 5, notes: 3 };

/** The picture with a note of use printed across all of it, faint enough to read what is below. */
export async function withNoteOfUse(
  { width, height, data }: Picture,
  { text, fontFile }: { readonly text: string; readonly fontFile: string },
): Promise<Picture> {
  if (!GlobalFonts.has(family)) GlobalFonts.registerFromPath(fontFile, family);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const diagonal = Math.hypot(width, height);
  const size = Math.max(10, diagonal * sizeShare);
  context.font = `${size}px "${family}"`;
  context.fillStyle = colour;
  context.translate(width / 2, height / 2);
  context.rotate(slope);
  const step = context.measureText(text).width + spacing.notes * size;
  const lines = Math.ceil(diagonal / (spacing.lines * size));
  for (let line = -lines; line <= lines; line += 1) {
    // Every other line begins half a note further, so that no place stays without one.
    const shift = line % 2 === 0 ? 0 : step / 2;
    for (let x = shift - step * Math.ceil(diagonal / step); x < diagonal; x += step) {
      context.fillText(text, x, line * spacing.lines * size);
    }
  }
  const note = { input: canvas.toBuffer('image/png') };
  const printed = await sharp(data, { raw: { width, height, channels: 3 } })
    .composite([note])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { width, height, data: printed };
}
