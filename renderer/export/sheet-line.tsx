import { CheckOutlined, CopyOutlined, EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { type MouseEvent, useEffect, useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { SheetRow } from '../../shared/package/fill-in-sheet.ts';
import { useEditor } from '../editor/editor-context.ts';
import { isPersonal, masked } from './masked.ts';

const text = messages.exportPart.sheet;
const shownAsCopiedFor = 1_500;

interface SheetLineProps {
  readonly row: SheetRow;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  /** Copies the value from the window the button is in. Answers whether that worked. */
  readonly onCopy: (button: HTMLElement) => Promise<boolean>;
}

/** One field of the platform's form, to copy and to tick. */
export function SheetLine({ row, isTicked, onTick, onCopy }: SheetLineProps) {
  const { path, label, value } = row;
  const { goToField } = useEditor();
  const [isRevealed, setRevealed] = useState(false);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), shownAsCopiedFor);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const isHidden = isPersonal(path) && value !== '' && !isRevealed;
  const copy = async (event: MouseEvent<HTMLElement>) => setCopied(await onCopy(event.currentTarget));
  return (
    <li className="sheet-line" data-ticked={isTicked || undefined}>
      <Checkbox
        checked={isTicked}
        onChange={({ target }) => onTick(target.checked)}
        aria-label={text.tick(label)}
      />
      <span className="sheet-label">{label}</span>
      <span className="sheet-value" data-hidden={isHidden || undefined}>
        {value === '' ? (
          <span className="sheet-blank">{text.blank}</span>
        ) : (
          <span>{isHidden ? masked(value) : value}</span>
        )}
        {isPersonal(path) && value !== '' && (
          <Button
            size="small"
            type="text"
            icon={isRevealed ? <EyeInvisibleOutlined /> : <EyeOutlined />}
            aria-label={isRevealed ? text.hide(label) : text.reveal(label)}
            onClick={() => setRevealed(!isRevealed)}
          />
        )}
      </span>
      {value === '' ? (
        <Button size="small" type="link" aria-label={text.fillOf(label)} onClick={() => goToField(path)}>
          {text.fill}
        </Button>
      ) : (
        <Button
          size="small"
          type="text"
          className="sheet-copy"
          icon={isCopied ? <CheckOutlined /> : <CopyOutlined />}
          aria-label={text.copyOf(label)}
          onClick={(event) => void copy(event)}
        >
          {isCopied ? text.copied : text.copy}
        </Button>
      )}
    </li>
  );
}
