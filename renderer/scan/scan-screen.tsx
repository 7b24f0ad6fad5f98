import { Button } from 'antd';
import { useState } from 'react';
import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { acceptanceOf } from '../../shared/model/scan.ts';
import { fieldLabel } from '../../shared/rules/letter-field-label.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useCasePacks } from '../editor/use-case-packs.ts';
import { letterPrinted } from '../letter/printed-letter.ts';
import { relativeTime } from '../widgets/relative-time.ts';
import { AddScan } from './add-scan.tsx';
import { LetterChoice } from './letter-choice.tsx';
import './scan.css';
import { marksOfScan, placeOf } from './scan-focus.ts';
import { ScanOutcome } from './scan-outcome.tsx';
import { ScanPicture } from './scan-picture.tsx';
import { ScanRun } from './scan-run.tsx';
import { letterScanOf } from './scan-standing.ts';

const text = messages.scanScreen;

/** 签署件: the signed letter beside what its check says about it. */
export function ScanScreen() {
  const { document, record } = useDraft();
  const file = letterScanOf(document, record.files);
  if (file !== undefined) return <SignedLetter key={file.id} file={file} />;
  return (
    <div className="editor-scroll">
      <main className="editor-form">
        <div className="part">
          <header className="part-header">
            <h1>{text.title}</h1>
            <p>{text.lead}</p>
          </header>
          <AddScan />
          <BackToLetter />
        </div>
      </main>
    </div>
  );
}

function SignedLetter({ file }: { file: StoredFile }) {
  const { document, record, packs } = useDraft();
  const casePacks = useCasePacks();
  const [chosen, setChosen] = useState(() => file.scan?.platform ?? letterPrinted(record.id));
  const pack = casePacks.find(({ id }) => id === chosen) ?? casePacks[0];
  const [focused, setFocused] = useState<string | null>(null);
  const [page, setPage] = useState(0);
  const { scan } = file;
  const marks = scan
    ? marksOfScan(
        scan,
        (finding) => acceptanceOf(finding, file.id, document.acceptedFindings) !== undefined,
        focused,
        ({ path }) => fieldLabel(path),
      )
    : [];
  const look = (id: string) => {
    setFocused(id);
    const place = scan && placeOf(scan, id);
    if (place) setPage(place.page);
  };
  const checkedFor = packs.find(({ id }) => id === scan?.platform)?.name ?? scan?.platform ?? '';
  return (
    <div className="review scan">
      <ScanPicture
        file={file}
        page={page}
        onPage={(next) => {
          setFocused(null);
          setPage(next);
        }}
        marks={marks}
        focused={focused}
        onMark={(id) => {
          look(id);
          globalThis.document.getElementById(id)?.focus();
        }}
      />
      <main className="review-panel scan-panel" aria-labelledby="scan-title">
        <header className="scan-head">
          <h1 id="scan-title">{text.title}</h1>
          <p className="quiet">
            {scan
              ? text.checkedFor(checkedFor, relativeTime(new Date(scan.checkedAt), new Date()))
              : maskNumbers(file.name)}
          </p>
        </header>
        {scan && <ScanOutcome scan={scan} fileId={file.id} focused={focused} onFocus={look} />}
        <div className="scan-actions">
          {pack && <LetterChoice packs={casePacks} platform={pack.id} onChoose={setChosen} />}
          {pack && <ScanRun file={file} platform={pack.id} />}
          <BackToLetter />
        </div>
      </main>
    </div>
  );
}

function BackToLetter() {
  const { goToPart } = useEditor();
  return (
    <Button type="link" className="fit scan-back" onClick={() => goToPart('authorization')}>
      {text.back}
    </Button>
  );
}
