import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';

const mediaTypes: Record<string, string> = { jpg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' };

/** Drags files from the desktop over the window, or one part of it, and lets go. */
export async function dropFiles(page: Page, files: readonly string[], target = 'body'): Promise<void> {
  const contents = await Promise.all(
    files.map(async (file) => ({
      name: basename(file),
      type: mediaTypes[file.split('.').pop() ?? ''] ?? '',
      base64: (await readFile(file)).toString('base64'),
    })),
  );
  const transfer = await page.evaluateHandle((items) => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of items) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
    }
    return data;
  }, contents);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent(target, type, { dataTransfer: transfer });
  }
}
