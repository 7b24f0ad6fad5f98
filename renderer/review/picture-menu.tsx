import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { exchangeCards } from '../../shared/intake/person-card.ts';
import { otherPerson, personOfSlot, portraitSlot } from '../../shared/intake/target.ts';
import { messages } from '../../shared/messages/index.ts';
import type { FileSlot } from '../../shared/model/case-document.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useIntake } from '../intake/intake-context.ts';
import { useAssign } from './use-assign.ts';
import { useRemovePicture } from './use-remove-picture.ts';

const text = messages.review.actions;

/** What can be done with a picture that has its place: replace, read again, give to the other person, remove. */
export function PictureMenu({ file, slots }: { file: StoredFile; slots: readonly FileSlot[] }) {
  const { document, record, change } = useDraft();
  const { openFileDialog, read, carryOut, busy } = useIntake();
  const { message } = App.useApp();
  const assign = useAssign();
  const remove = useRemovePicture();
  const [slot] = slots;
  if (slot === undefined) return null;

  const owner = personOfSlot(slot);
  const other = owner && otherPerson(owner);
  const otherHasCard = other !== null && document.files[portraitSlot(other)] !== '';
  const exchange = () => {
    if (other === null) return;
    carryOut(exchangeCards(document, record.files));
    message.success(otherHasCard ? text.exchanged : text.given(messages.review.owner(other)));
  };

  const items: MenuProps['items'] = [
    { key: 'replace', label: text.replace, onClick: () => openFileDialog({ slot }) },
    {
      key: 'read',
      label: file.recognition ? text.readAgain : text.read,
      disabled: busy,
      onClick: () => read([file]),
    },
    ...(other
      ? [
          {
            key: 'exchange',
            label: otherHasCard ? text.exchange : text.giveTo(messages.review.owner(other)),
            onClick: exchange,
          },
        ]
      : []),
    { key: 'assign', label: text.assign, children: assign.menu(file, slots) },
    { type: 'divider' },
    {
      key: 'detach',
      label: text.detach,
      onClick: () => change(...slots.map((held) => ({ path: `files.${held}`, value: '' }))),
    },
    { key: 'remove', label: text.remove, danger: true, onClick: () => remove(file) },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" size="small" icon={<MoreOutlined />} aria-label={text.label} />
    </Dropdown>
  );
}
