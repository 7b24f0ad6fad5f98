import { expect, type Locator, type Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';

const { editor } = messages;

/** Opens one part of the editor from its task list. */
export async function openPart(page: Page, part: keyof typeof editor.parts): Promise<void> {
  const tasks = page.getByRole('navigation', { name: editor.tasks.label });
  await tasks.getByText(editor.parts[part], { exact: true }).click();
  await expect(page.getByRole('heading', { name: editor.parts[part], level: 1 })).toBeVisible();
}

/** The field a person finds by its label. */
export function field(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: label }).first();
}
