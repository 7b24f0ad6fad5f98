import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { expect } from './scenario.ts';

/** The files of a package by their names in it. */
export type PackageContents = ReadonlyMap<string, Uint8Array>;

export async function contentsOf(download: Download): Promise<PackageContents> {
  return new Map(Object.entries(unzipSync(new Uint8Array(await readFile(await download.path())))));
}

/** Fails unless the bytes are what the name says and can be opened. */
async function expectToOpen(name: string, bytes: Uint8Array): Promise<void> {
  if (name.endsWith('.json')) {
    expect(() => JSON.parse(new TextDecoder().decode(bytes)), name).not.toThrow();
  } else if (name.endsWith('.pdf')) {
    expect((await PDFDocument.load(bytes)).getPageCount(), name).toBeGreaterThan(0);
  } else {
    expect((await sharp(bytes).metadata()).width, name).toBeGreaterThan(200);
    await sharp(bytes).stats();
  }
}

/** Fails unless every file opens, and every material has a name platforms take and is under their limit in bytes. */
export async function expectUsable(
  contents: PackageContents,
  { materials: least, largest }: { readonly materials: number; readonly largest: number },
): Promise<void> {
  for (const [name, bytes] of contents) await expectToOpen(name, bytes);
  const materials = [...contents.keys()].filter((name) => name.startsWith('materials/'));
  expect(materials.length).toBeGreaterThanOrEqual(least);
  for (const name of materials) {
    expect(name).toMatch(/^materials\/[a-z0-9-]{1,60}\.[a-z]{3,4}$/);
    expect(contents.get(name)?.length, name).toBeLessThanOrEqual(largest);
  }
}
