import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { patiently } from './patience.ts';
import { expect } from './scenario.ts';

/**
 * Fails with every serious or critical breach on the screen, and where it is.
 * @param part selector of what is looked at, where it covers the rest, which may be changing
 */
export async function inspect(page: Page, screen: string, part = ':root'): Promise<void> {
  // Opening, closing and changing are drawn half-transparent.
  await page.waitForTimeout(patiently(500));
  await page.evaluate(async () => {
    // What is folded up begins to change its colours as well, and never comes to an end.
    const isSeen = (effect: AnimationEffect | null) =>
      effect instanceof KeyframeEffect && effect.target?.checkVisibility() === true;
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations === 1 && isSeen(effect));
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect.soft(grave, screen).toEqual([]);
}
