import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { partOfPath, type TaskPart, taskList, taskParts } from '../../shared/rules/progress.ts';
import { rememberPlatform } from '../export/chosen-platform.ts';
import { scanAddress } from '../scan/scan-address.ts';
import { acceptsTyping } from '../widgets/accepts-typing.ts';
import { useDraft } from './draft-context.ts';
import { type Editor, EditorContext } from './editor-context.ts';
import { focusField } from './fields/focus-field.ts';
import { reviewAddress } from './review-address.ts';
import { shownTasks } from './shown-tasks.ts';
import { useCasePacks } from './use-case-packs.ts';

interface EditorProviderProps extends Pick<Editor, 'part' | 'sideScreen'> {
  readonly children: ReactNode;
}

/** Moves between the parts of the open case: by address, by key, by finding. */
export function EditorProvider({ part, sideScreen, children }: EditorProviderProps) {
  const { record, document, findings, setFocusedPath, undo, redo } = useDraft();
  const [, navigate] = useLocation();
  const [left, setLeft] = useState<ReadonlySet<TaskPart>>(new Set());
  const [target, setTarget] = useState<string | null>(null);
  const [reviewedPath, setReviewedPath] = useState<string | null>(null);
  const pack = useCasePacks()[0];
  const tasks = useMemo(
    () => shownTasks(taskList({ document, pack, findings }), findings, left),
    [document, pack, findings, left],
  );

  const goToPart = useCallback(
    (next: TaskPart) => navigate(`/cases/${record.id}/${next}`, { replace: true }),
    [navigate, record.id],
  );
  const goToReview = useCallback(
    (path?: string) => {
      setReviewedPath(path ?? null);
      navigate(`/cases/${record.id}/${reviewAddress}`, { replace: true });
    },
    [navigate, record.id],
  );
  const goToScan = useCallback(
    () => navigate(`/cases/${record.id}/${scanAddress}`, { replace: true }),
    [navigate, record.id],
  );
  const goToField = useCallback(
    (path: string, platform?: string) => {
      if (platform !== undefined) rememberPlatform(record.id, platform);
      setTarget(path);
      goToPart(partOfPath(path));
    },
    [goToPart, record.id],
  );

  useEffect(() => {
    setFocusedPath(null);
    return () => {
      if (part !== null) setLeft((before) => new Set([...before, part]));
    };
  }, [part, setFocusedPath]);

  useEffect(() => {
    if (target === null || partOfPath(target) !== part) return;
    focusField(target);
    setTarget(null);
  }, [target, part]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        const here = part === null ? -1 : taskParts.indexOf(part);
        const next = taskParts[here + (event.key === 'ArrowUp' ? -1 : 1)];
        if (next === undefined) return;
        event.preventDefault();
        goToPart(next);
      }
      // Inside a text field the field's own undo is what a person expects.
      if (
        (event.ctrlKey || event.metaKey) &&
        event.key.toLowerCase() === 'z' &&
        !acceptsTyping(event.target)
      ) {
        event.preventDefault();
        if (event.shiftKey) redo();
        else undo();
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [part, goToPart, undo, redo]);

  const editor = useMemo<Editor>(
    () => ({
      part,
      sideScreen,
      tasks,
      goToPart,
      goToReview,
      goToScan,
      reviewedPath,
      goToField,
      hasLeft: (other) => left.has(other),
    }),
    [part, sideScreen, tasks, goToPart, goToReview, goToScan, reviewedPath, goToField, left],
  );
  return <EditorContext value={editor}>{children}</EditorContext>;
}
