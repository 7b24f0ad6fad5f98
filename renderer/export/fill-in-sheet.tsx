import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { type SheetRow, sheetOf } from '../../shared/package/fill-in-sheet.ts';
import { useDraft } from '../editor/draft-context.ts';
import { PartSection } from '../editor/part-section.tsx';
import { useCasePacks } from '../editor/use-case-packs.ts';
import { PlatformLink } from '../widgets/platform-link.tsx';
import { copyText } from './copy-text.ts';

const text = messages.exportPart.sheet;

/** 填表对照: every field of the platform's form with its value, to copy and to tick off. */
export function FillInSheet() {
  const { document } = useDraft();
  const packs = useCasePacks();
  const [platform, setPlatform] = useState(packs[0]?.id);
  // Ticks are for one sitting at the platform's form and end with it.
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const pack = packs.find((candidate) => candidate.id === platform) ?? packs[0];
  if (pack === undefined) return null;
  const sections = sheetOf(document, pack);
  const total = sections.reduce((sum, section) => sum + section.rows.length, 0);
  const toggle = (path: string) =>
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(path)) after.add(path);
      return after;
    });

  return (
    <PartSection
      title={text.title}
      extra={<span className="quiet">{text.done(Math.min(ticked.size, total), total)}</span>}
    >
      <p className="field-hint">{text.lead}</p>
      {pack.links.pages.length > 0 && (
        <ul className="sheet-links" aria-label={text.pages}>
          {pack.links.pages.map((page) => (
            <li key={page.id}>
              <PlatformLink page={page} />
            </li>
          ))}
        </ul>
      )}
      {packs.length > 1 && (
        <Segmented
          value={pack.id}
          options={packs.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            setPlatform(id);
            setTicked(new Set());
          }}
        />
      )}
      {sections.map((section) => (
        <section key={section.title} className="sheet-section" aria-label={section.title}>
          <h3>{section.title}</h3>
          <ul>
            {section.rows.map((row) => (
              <SheetLine
                key={row.path}
                row={row}
                ticked={ticked.has(row.path)}
                onTick={() => toggle(row.path)}
              />
            ))}
            {section.elsewhere.map(({ label, hint }) => (
              <li key={label} className="sheet-line sheet-elsewhere">
                <span className="sheet-label">{label}</span>
                <span className="sheet-value quiet">{text.elsewhere(hint)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </PartSection>
  );
}

const shownAsCopiedFor = 1_500;

function SheetLine({ row, ticked, onTick }: { row: SheetRow; ticked: boolean; onTick: () => void }) {
  const { message } = App.useApp();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownAsCopiedFor);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    if (await copyText(row.value)) setCopied(true);
    else message.error(text.copyFailed);
  };
  return (
    <li className="sheet-line" data-ticked={ticked || undefined}>
      <Checkbox checked={ticked} onChange={onTick} aria-label={text.tick(row.label)} />
      <span className="sheet-label">{row.label}</span>
      <span className="sheet-value">{row.value || <span className="quiet">{text.blank}</span>}</span>
      <Button
        size="small"
        type="text"
        disabled={row.value === ''}
        icon={copied ? <CheckOutlined /> : <CopyOutlined />}
        aria-label={text.copyOf(row.label)}
        onClick={() => void copy()}
      >
        {copied ? text.copied : text.copy}
      </Button>
    </li>
  );
}
