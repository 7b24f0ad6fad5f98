/**
 * Puts text on the clipboard, from the window that has the focus: another may not write there.
 * Answers whether that worked.
 */
export async function copyText(text: string, from: Document = document): Promise<boolean> {
  try {
    await (from.defaultView ?? window).navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The clipboard needs a permission that a host may withhold; copying a selection needs none.
    return copySelection(text, from);
  }
}

function copySelection(text: string, from: Document): boolean {
  const focused = from.activeElement;
  const area = from.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  from.body.append(area);
  area.select();
  const copied = from.execCommand('copy');
  area.remove();
  // An element of another window is none of this one's classes.
  if (focused !== null && 'focus' in focused && typeof focused.focus === 'function') focused.focus();
  return copied;
}
