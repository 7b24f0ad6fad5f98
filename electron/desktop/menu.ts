import type { MenuItemConstructorOptions } from 'electron';
import { messages } from '../../shared/messages/index.ts';

const texts = messages.hosts.menu;

/** The window's menu, in Chinese; editing roles must be there for their shortcuts to work on macOS. */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const application: MenuItemConstructorOptions = {
    label: messages.hosts.productName,
    submenu: [
      { role: 'about', label: texts.about },
      { type: 'separator' },
      { role: 'hide', label: texts.hide },
      { role: 'hideOthers', label: texts.hideOthers },
      { role: 'unhide', label: texts.showAll },
      { type: 'separator' },
      { role: 'quit', label: texts.quit },
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: texts.file,
    submenu: [{ role: 'quit', label: texts.quit }],
  };
  return [platform === 'darwin' ? application : file, edit, view, window];
}

const edit: MenuItemConstructorOptions = {
  label: texts.edit,
  submenu: [
    { role: 'undo', label: texts.undo },
    { role: 'redo', label: texts.redo },
    { type: 'separator' },
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'selectAll', label: texts.selectAll },
  ],
};

const view: MenuItemConstructorOptions = {
  label: texts.view,
  submenu: [
    { role: 'zoomIn', label: texts.zoomIn },
    { role: 'zoomOut', label: texts.zoomOut },
    { role: 'resetZoom', label: texts.resetZoom },
    { type: 'separator' },
    { role: 'togglefullscreen', label: texts.fullScreen },
  ],
};

const window: MenuItemConstructorOptions = {
  label: texts.window,
  submenu: [
    { role: 'minimize', label: texts.minimize },
    { role: 'close', label: texts.close },
  ],
};
