import { readFile } from 'node:fs/promises';
import { paddleAsset } from './paddle-asset.ts';

/** What PP-OCRv4's recognition model tells apart, by class: the blank, every character of its list, the space. */
export async function paddleClasses(): Promise<readonly string[]> {
  const characters = await readFile(paddleAsset('ppocr_keys_v1.txt'), 'utf8');
  return ['', ...characters.replace(/\n$/, '').split('\n'), ' '];
}
