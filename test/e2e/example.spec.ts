import { messages } from '../../shared/messages/index.ts';
import { expect, test } from './scenario.ts';
import { readExample } from './steps.ts';

const { editor, home, intake, letterPanel } = messages;
const { tour: text } = intake;

test('the example leads from photos to a printable letter, and goes away', async ({
  application: { page },
}) => {
  const tour = await readExample(page);

  await test.step('look at what was doubtful, then at the signatures', async () => {
    const review = tour.getByRole('button', { name: text.steps.review.action });
    const onward = tour.getByRole('button', { name: text.steps.signature.action });
    await expect(review.or(onward)).toBeVisible();
    if (await review.isVisible()) {
      await review.click();
      // Enter takes the first reading of each.
      for (let doubt = 0; doubt < 20 && !(await onward.isVisible()); doubt += 1) {
        await page.keyboard.press('Enter');
        await page.waitForTimeout(300);
      }
    }
    await onward.click();
    await expect(page.getByRole('heading', { name: editor.parts.signatures, level: 1 })).toBeVisible();
  });

  await test.step('the letter', async () => {
    await tour.getByRole('button', { name: text.steps.letter.action }).click();
    await expect(page.getByText(letterPanel.ready(1))).toBeAttached();
    await expect(tour.getByText(text.done)).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: letterPanel.save }).click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  });

  await test.step('the start page is back once the example is removed', async () => {
    await tour.getByRole('button', { name: text.remove }).click();
    await expect(page.getByRole('button', { name: home.start.example })).toBeVisible();
    await expect(page.getByText(home.examplesRemoved(1))).toBeVisible();
  });
});
