import { App, Segmented, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { LetterForm } from '../../shared/model/letter-form.ts';
import { type Paper, paperOf } from '../../shared/rules/letter-paper.ts';
import { useApplication } from '../app/application-context.ts';
import { problemOf } from '../app/client/problem-of.ts';
import { useClient } from '../app/client-context.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useCasePacks } from '../editor/use-case-packs.ts';
import { saveFile } from '../export/save-file.ts';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { FormBar } from './form/form-bar.tsx';
import { FormDropHint, useTemplateDrop } from './form/form-drop.tsx';
import { useLetterForms } from './form/use-letter-forms.ts';
import { letterName } from './letter-name.ts';
import { LetterPages } from './letter-pages.tsx';
import { LetterPolicy, LetterSigning } from './letter-policy.tsx';
import { LetterProblems } from './letter-problems.tsx';
import { LetterToolbar } from './letter-toolbar.tsx';
import { MarkingView } from './marking/marking-view.tsx';
import { printLetter } from './print-letter.ts';
import { rememberPrinted } from './printed-letter.ts';
import { useLetter } from './use-letter.ts';
import { usePdf } from './use-pdf.ts';
import './letter-panel.css';

const text = messages.letterPanel;

/** The letter exactly as it prints, beside the fields it is made of. */
export function LetterPanel() {
  const { document, record } = useDraft();
  const { today } = useApplication();
  const packs = useCasePacks();
  const [chosen, setChosen] = useState<string | null>(null);
  const pack = packs.find(({ id }) => id === chosen) ?? packs[0];
  const forms = useLetterForms(pack);
  const form = forms.inUse;
  const { letter, isStale, error, retry } = useLetter(document, pack?.id ?? '', form);
  const { pdf, error: notShown } = usePdf(letter?.file ?? null);
  const [zoom, setZoom] = useState(1);
  const [pageError, setPageError] = useState<unknown>(null);
  const [isMarking, setMarking] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const isOver = useTemplateDrop(panel, forms);
  const { isPrinting, print, printTestPage } = usePrinting();

  const file = letter?.file ?? null;
  const canOutput = file !== null && !isStale;
  const notePrinted = () => pack && rememberPrinted(record.id, pack.id);
  const printNow = () => {
    if (!canOutput) return;
    notePrinted();
    print(file);
  };
  const saveNow = () => {
    if (file === null) return;
    notePrinted();
    saveFile(new File([file], letterName(document, today), { type: file.type }));
  };
  usePrintKey(printNow);

  return (
    <section ref={panel} className="letter-panel" aria-label={text.label}>
      <LetterToolbar
        canOutput={canOutput}
        isAccepted={form !== null || pack?.letter.template.policy !== 'own-only'}
        isPrinting={isPrinting}
        onPrint={printNow}
        onSave={saveNow}
        onTestPage={printTestPage}
        paperHint={text.paperHint[worstFit(form)]}
        zoom={zoom}
        onZoom={setZoom}
      />
      {packs.length > 1 && (
        <Segmented
          aria-label={text.platform}
          value={pack?.id ?? ''}
          onChange={setChosen}
          options={packs.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {pack && form === null && <LetterPolicy pack={pack} forms={forms} />}
      {form && <FormBar form={form} forms={forms} onMark={() => setMarking(true)} />}
      {forms.error ? (
        <ProblemNotice
          title={messages.letterFormScreen.notListed}
          error={forms.error}
          onRetry={forms.retry}
        />
      ) : null}
      {letter && <LetterProblems problems={letter.problems} />}
      {error ? <ProblemNotice title={text.failed} error={error} onRetry={retry} /> : null}
      {(notShown ?? pageError) ? (
        <ProblemNotice title={text.notShown} error={notShown ?? pageError} onRetry={retry} />
      ) : null}
      <p className="visually-hidden" aria-live="polite">
        {isStale ? text.updating : letter?.file ? text.ready(letter.pages) : ''}
      </p>
      {pdf ? (
        <LetterPages pdf={pdf} zoom={zoom} onError={setPageError} />
      ) : (
        <div className="letter-desk">
          {letter === null && !error ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
          {letter?.file === null && <p className="quiet">{text.nothing}</p>}
        </div>
      )}
      {pack && <LetterSigning pack={pack} />}
      {form && isMarking && (
        <MarkingView
          key={form.id}
          form={form}
          filled={pdf}
          problems={letter?.problems ?? []}
          keep={forms.mark}
          onClose={() => setMarking(false)}
        />
      )}
      {isOver && <FormDropHint />}
    </section>
  );
}

/** How the page that fits A4 worst is printed. */
function worstFit(form: LetterForm | null | undefined): Paper['fit'] {
  const fits = form?.layout.pages.map((page) => paperOf(page).fit) ?? [];
  return fits.find((fit) => fit === 'shrunk') ?? fits.find((fit) => fit === 'true-size') ?? 'A4';
}

function usePrinting() {
  const { message } = App.useApp();
  const [isPrinting, setPrinting] = useState(false);
  const client = useClient();
  const print = async (load: () => Promise<Blob>) => {
    setPrinting(true);
    try {
      await printLetter(await load());
    } catch (error) {
      const problem = problemOf(error);
      message.error(`${text.notPrinted}。${messages.app.problem(problem.message, problem.action)}`);
    } finally {
      setPrinting(false);
    }
  };
  return {
    isPrinting,
    print: (file: Blob) => void print(async () => file),
    printTestPage: () => void print(async () => (await client.letter.testPage({})).file),
  };
}

/** Where the letter is on screen, the print key prints the letter and not the screen. */
function usePrintKey(print: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      print();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
