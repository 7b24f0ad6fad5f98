import { ImportOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { type RefObject, useCallback } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { useFormDrop } from './use-form-drop.ts';
import type { LetterForms } from './use-letter-forms.ts';

const text = messages.letterFormScreen;

/** Imports a template that is dropped over the letter. True while one is dragged over it. */
export function useTemplateDrop(area: RefObject<HTMLElement | null>, { add }: LetterForms): boolean {
  const { message } = App.useApp();
  const receive = useCallback(
    ([file, ...others]: readonly File[]) => {
      if (others.length > 0) message.info(text.oneOnly);
      else if (file) void add(file);
    },
    [add, message],
  );
  return useFormDrop(area, receive);
}

/** Says over the letter what letting go will do. */
export function FormDropHint() {
  return (
    <div className="form-drop" role="status">
      <ImportOutlined aria-hidden className="form-drop-icon" />
      <p>{text.drop}</p>
      <p className="form-drop-hint quiet">{text.dropHint}</p>
    </div>
  );
}
