import { FileTextOutlined, FormOutlined, MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import type { LetterForm } from '../../../shared/model/letter-form.ts';
import { chooseTemplate } from './import-form.tsx';
import type { LetterForms } from './use-letter-forms.ts';
import { useMarksFile } from './use-marks-file.ts';

const text = messages.letterFormScreen;

interface FormBarProps {
  readonly form: LetterForm;
  readonly forms: LetterForms;
  readonly onMark: () => void;
}

/** Which template the letter is filled in on, and what can be done with it. */
export function FormBar({ form, forms, onMark }: FormBarProps) {
  const { modal } = App.useApp();
  const marks = useMarksFile(form, forms);
  const isMarked = form.places.length > 0;

  const replace = async () => {
    const file = await chooseTemplate();
    if (file !== undefined) await forms.add(file);
  };
  const remove = () =>
    void modal.confirm({
      title: text.removeTitle(form.name),
      content: text.removeText(form.places.length, form.platforms.length),
      okText: text.removeConfirm,
      okButtonProps: { danger: true },
      cancelText: text.cancel,
      onOk: () => forms.remove(form),
    });
  const actions: Readonly<Record<string, () => void>> = {
    replace: () => void replace(),
    compose: () => void forms.use(null),
    exportMarks: marks.save,
    importMarks: marks.take,
    remove,
  };

  return (
    <section className="form-bar" aria-label={text.inUse(form.name)}>
      <FileTextOutlined aria-hidden className="form-bar-icon" />
      <div className="form-bar-about">
        <p className="form-bar-name">{text.inUse(form.name)}</p>
        <p className="quiet">
          {isMarked ? `${text.marked(form.places.length)}，${text.inUseHint}` : text.unmarked}
        </p>
      </div>
      <Button type={isMarked ? 'default' : 'primary'} icon={<FormOutlined />} onClick={onMark}>
        {text.mark}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'replace', label: text.replace },
            { key: 'compose', label: text.compose },
            { type: 'divider' },
            { key: 'exportMarks', label: text.exportMarks, disabled: !isMarked },
            { key: 'importMarks', label: text.importMarks },
            { type: 'divider' },
            { key: 'remove', label: text.remove, danger: true },
          ],
          onClick: ({ key }) => actions[key]?.(),
        }}
      >
        <Button icon={<MoreOutlined />} aria-label={text.more} />
      </Dropdown>
    </section>
  );
}
