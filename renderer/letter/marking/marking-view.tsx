import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer, Pagination, Skeleton, Tooltip } from 'antd';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { FormPlace, LetterForm } from '../../../shared/model/letter-form.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { useClient } from '../../app/client-context.ts';
import { queryKeys } from '../../app/query-client.ts';
import { ProblemNotice } from '../../widgets/problem-notice.tsx';
import { usePdf } from '../use-pdf.ts';
import { ZoomButtons } from '../zoom-buttons.tsx';
import { MarkingPage } from './marking-page.tsx';
import { PlacePanel } from './place-panel.tsx';
import { SuggestionBar } from './suggested-places.tsx';
import { useMarking } from './use-marking.ts';
import { useMarkingKeys } from './use-marking-keys.ts';
import { useSuggestions } from './use-suggestions.ts';
import './marking.css';

const text = messages.letterFormScreen.marking;

interface MarkingViewProps {
  readonly form: LetterForm;
  /** The template as it is filled in now, `null` where it cannot be. */
  readonly filled: PDFDocumentProxy | null;
  readonly problems: readonly Problem[];
  readonly keep: (id: string, places: readonly FormPlace[]) => Promise<void>;
  readonly onClose: () => void;
}

/** Over the whole window: the template, on which places are marked and filled in at once. */
export function MarkingView({ form, onClose, ...work }: MarkingViewProps) {
  return (
    <Drawer
      open
      size="100%"
      rootClassName="marking-drawer"
      title={text.title(form.name)}
      closable={false}
      onClose={onClose}
      extra={
        <Button type="primary" onClick={onClose}>
          {text.done}
        </Button>
      }
    >
      <Marking form={form} {...work} />
    </Drawer>
  );
}

function Marking({ form, filled, problems, keep }: Omit<MarkingViewProps, 'onClose'>) {
  const original = useOriginal(form.id);
  const work = useMarking(form, keep);
  const { marking, step } = work;
  const [page, setPage] = useState(0);
  const [zoom, setZoom] = useState(1);
  const [notShown, setNotShown] = useState<unknown>(null);
  const pdf = filled ?? original.pdf;
  const suggestions = useSuggestions(original.pdf, marking.places);
  const desk = useDeskWidth();
  const error = original.error ?? notShown;
  useMarkingKeys(step);

  return (
    <div className="marking">
      <div className="marking-desk-side">
        <div className="marking-tools" role="toolbar" aria-label={text.tools}>
          <Tooltip title={text.undo}>
            <Button
              type="text"
              icon={<UndoOutlined />}
              aria-label={text.undo}
              disabled={marking.past.length === 0}
              onClick={() => step({ type: 'undo' })}
            />
          </Tooltip>
          <Tooltip title={text.redo}>
            <Button
              type="text"
              icon={<RedoOutlined />}
              aria-label={text.redo}
              disabled={marking.future.length === 0}
              onClick={() => step({ type: 'redo' })}
            />
          </Tooltip>
          {form.layout.pages.length > 1 && (
            <Pagination
              simple
              aria-label={text.pages}
              current={page + 1}
              pageSize={1}
              total={form.layout.pages.length}
              onChange={(number) => setPage(number - 1)}
            />
          )}
          <span className="marking-saved quiet" role="status" data-state={work.saved}>
            {savedText[work.saved]}
          </span>
          <ZoomButtons zoom={zoom} onZoom={setZoom} />
        </div>
        <SuggestionBar suggestions={suggestions} onTakeAll={(places) => step({ type: 'add', places })} />
        {error ? <ProblemNotice title={text.notShown} error={error} /> : null}
        {work.failure ? (
          <ProblemNotice title={text.unsaved} error={work.failure} onRetry={work.saveAgain} />
        ) : null}
        {problems.length > 0 && <Problems problems={problems} />}
        <section
          ref={desk.ref}
          className="marking-desk"
          aria-label={text.page(page + 1, form.layout.pages.length)}
        >
          {pdf && desk.width > 0 ? (
            <MarkingPage
              form={form}
              pdf={pdf}
              number={page}
              width={Math.round(desk.width * zoom)}
              work={work}
              suggested={suggestions.open.filter((place) => place.page === page)}
              onError={setNotShown}
            />
          ) : (
            !error && <Skeleton active paragraph={{ rows: 12 }} />
          )}
        </section>
      </div>
      <PlacePanel form={form} page={page} work={work} onPage={setPage} />
    </div>
  );
}

const savedText = { saved: text.saved, saving: text.saving, failed: text.unsaved } as const;

/** Why the template could not be filled in as it is marked. */
function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <Alert
      type="error"
      showIcon
      title={text.problems}
      description={
        <ul>
          {problems.map(({ message, action }) => (
            <li key={message}>{messages.app.problem(message, action)}</li>
          ))}
        </ul>
      }
    />
  );
}

/** The template as it was imported. */
function useOriginal(id: string) {
  const client = useClient();
  const fetched = useQuery({
    queryKey: queryKeys.letterFormOriginal(id),
    queryFn: () => client.letterForms.original({ id }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const { pdf, error } = usePdf(fetched.data?.file ?? null);
  return { pdf, error: fetched.error ?? error };
}

const margin = 24;
/** Wider is no easier to mark. */
const widest = 900;

/** How wide a page is at 100 %. */
function useDeskWidth() {
  const desk = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  const measure = useCallback(() => {
    if (desk.current) setWidth(Math.min(widest, desk.current.clientWidth - 2 * margin));
  }, []);
  useLayoutEffect(() => {
    if (desk.current === null) return;
    // What scrolls takes the focus itself, so that keys can scroll it.
    desk.current.tabIndex = 0;
    const observer = new ResizeObserver(measure);
    observer.observe(desk.current);
    return () => observer.disconnect();
  }, [measure]);
  return { ref: desk, width };
}
