/** The id of the control of the field at a path, which its label points to. */
export function fieldId(path: string): string {
  return `field-${path}`;
}

/**
 * Shows the field at a path and puts the focus on it. A path without a field of its own leads to the nearest
 * place that holds it: an element with `data-path`, or the field of an enclosing path.
 */
export function focusField(path: string): void {
  const keys = path.split('.');
  for (let length = keys.length; length > 0; length--) {
    const near = keys.slice(0, length).join('.');
    const place =
      document.getElementById(fieldId(near)) ?? document.querySelector(`[data-path="${CSS.escape(near)}"]`);
    if (!(place instanceof HTMLElement)) continue;
    place.scrollIntoView({ block: 'center' });
    const target = place.matches(focusable) ? place : place.querySelector<HTMLElement>(focusable);
    target?.focus({ preventScroll: true });
    return;
  }
}

const focusable = 'input, textarea, select, button, a[href], [tabindex]';
