import { CheckOutlined, CopyOutlined, EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { type MouseEvent, useEffect, useState } from 'react';
import { type MaskKind, mask } from '../../shared/identifiers/mask.ts';
import { messages } from '../../shared/messages/index.ts';
import type { SheetRow } from '../../shared/package/fill-in-sheet.ts';
import { useEditor } from '../editor/editor-context.ts';

const text = messages.exportPart.sheet;
const shownAsCopiedFor = 1_500;

interface SheetLineProps {
  readonly row: SheetRow;
  /** `null` where there is nothing to mask. */
  readonly maskKind: MaskKind | null;
  readonly isRevealed: boolean;
  readonly onReveal: () => void;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  /** Copies the value from the window the button is in. Answers whether that worked. */
  readonly onCopy: (button: HTMLElement) => Promise<boolean>;
}

/** One field of the platform's form, to copy and to tick. */
export function SheetLine(props: SheetLineProps) {
  const { row, maskKind, isRevealed, onReveal, isTicked, onTick, onCopy } = props;
  const { path, label, value } = row;
  const { goToField } = useEditor();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), shownAsCopiedFor);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const isHidden = maskKind !== null && value !== '' && !isRevealed;
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
          <span>{isHidden ? mask(maskKind, value) : value}</span>
        )}
        {maskKind !== null && value !== '' && (
          <Button
            size="small"
            type="text"
            icon={isRevealed ? <EyeInvisibleOutlined /> : <EyeOutlined />}
            aria-label={isRevealed ? text.hide(label) : text.reveal(label)}
            onClick={onReveal}
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
