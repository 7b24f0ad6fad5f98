const overlays = '[role="dialog"], .ant-dropdown:not(.ant-dropdown-hidden)';

/** Whether a dialog or menu lies over the screen and so has the keys. */
export function isOverlayOpen(): boolean {
  return [...document.querySelectorAll(overlays)].some((element) => element.checkVisibility());
}
