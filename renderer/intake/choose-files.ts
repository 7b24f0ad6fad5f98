import { acceptedFiles } from './picture-files.ts';

/** Opens the system's file dialog. Answers nothing when it is closed without a choice. */
export function chooseFiles(options: { multiple: boolean; accept?: string }): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = options.accept ?? acceptedFiles;
  input.multiple = options.multiple;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
}
