import { type ReactNode, useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { printedValues } from '../../../shared/intake/printed.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { CaseRecord, StoredFile } from '../../../shared/model/case-record.ts';
import { factsOfStored } from '../../../shared/model/file-facts.ts';
import { checkPlatforms } from '../../../shared/rules/check.ts';
import { useApplication } from '../../app/application-context.ts';
import { useVault } from '../../vault/vault-context.ts';
import { type Change, type Draft, DraftContext } from '../draft-context.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { history, startHistory } from './history.ts';
import { useSaving } from './use-saving.ts';
import { useSettled } from './use-settled.ts';

const pauseBeforeFindings = 300;

/** Holds the case on screen: its document, its undo, its saving, and what the rules say of it. */
export function DraftProvider({ opened, children }: { opened: CaseRecord; children: ReactNode }) {
  const { packs, today } = useApplication();
  const { leftOf, leave } = useVault();
  const [left] = useState(() => leftOf(opened.id));
  // From here on it is this draft's to keep.
  useEffect(() => leave(opened.id, null), [leave, opened.id]);
  const [state, dispatch] = useReducer(history, left?.document ?? opened.document, startHistory);
  const [files, setFiles] = useState(opened.files);
  const [focusedPath, setFocusedPath] = useState<string | null>(null);
  const { saver, saveState, acknowledge } = useSaving(opened, state.present, left);

  const settled = useSettled(state.present, pauseBeforeFindings);
  const findings = useMemo(
    () =>
      checkPlatforms({
        document: settled,
        packs,
        today,
        files: files.map(factsOfStored),
        printed: printedValues(settled, files),
      }),
    [settled, packs, today, files],
  );

  const change = useCallback(
    (...changes: Change[]) => dispatch({ type: 'change', changes, at: Date.now() }),
    [],
  );
  const replace = useCallback((document: CaseDocument) => dispatch({ type: 'replace', document }), []);
  const undo = useCallback(() => dispatch({ type: 'undo' }), []);
  const redo = useCallback(() => dispatch({ type: 'redo' }), []);
  const setFile = useCallback(
    (id: string, file: StoredFile | null) =>
      setFiles((before) => {
        if (file === null) return before.filter((other) => other.id !== id);
        const index = before.findIndex((other) => other.id === id);
        return index === -1 ? [...before, file] : before.with(index, file);
      }),
    [],
  );
  const saveNow = useCallback(() => saver.flush(), [saver]);

  const draft = useMemo<Draft>(
    () => ({
      record: { ...opened, files },
      document: state.present,
      packs,
      findings,
      saveState,
      saveNow,
      change,
      replace,
      undo,
      redo,
      canUndo: state.past.length > 0,
      canRedo: state.future.length > 0,
      setFile,
      focusedPath,
      setFocusedPath,
    }),
    [
      opened,
      files,
      state,
      packs,
      findings,
      saveState,
      saveNow,
      change,
      replace,
      undo,
      redo,
      setFile,
      focusedPath,
    ],
  );
  const takeTheirs = (theirs: CaseRecord, mine: 'keep' | 'drop') => {
    replace(theirs.document);
    if (mine === 'keep') replace(state.present);
    else acknowledge(theirs.document);
    setFiles(theirs.files);
  };
  return (
    <DraftContext value={draft}>
      {children}
      <ConflictDialog id={opened.id} saveState={saveState} saver={saver} onTheirs={takeTheirs} />
    </DraftContext>
  );
}
