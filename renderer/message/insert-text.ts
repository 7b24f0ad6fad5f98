/** Inserts into a text area as if typed, so that its own undo takes it back. Its change is told as usual. */
export function insertText(area: HTMLTextAreaElement, at: number, text: string): void {
  area.focus();
  area.setSelectionRange(at, at);
  if (document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, at, at, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
