import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from '../../shared/model/jitless.ts';

/** Where the window was when it was last closed, in device-independent pixels of the desktop. */
const windowStateSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) }),
  maximized: z.boolean(),
});

export type WindowState = z.infer<typeof windowStateSchema>;

/**
 * The remembered state, or `null` when there is none, it cannot be read, or the window would now lie
 * outside every display, as after a second screen was taken away.
 */
export function readWindowState(file: string, displays: readonly Rectangle[]): WindowState | null {
  try {
    const state = windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return displays.some((display) => showsTitle(display, state.bounds)) ? state : null;
  } catch {
    return null;
  }
}

/** Remembers where the window is. A place that cannot be written to costs the memory, nothing else. */
export function rememberWindowState(
  window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>,
  file: string,
): void {
  const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // Next time the window opens at its usual place.
  }
}

/** Whether enough of the title bar is on the display to take hold of it. */
function showsTitle(display: Rectangle, { x, y, width }: Rectangle): boolean {
  const visible = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
  return visible >= 100 && y >= display.y && y <= display.y + display.height - 50;
}
