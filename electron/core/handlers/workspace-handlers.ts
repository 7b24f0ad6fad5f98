import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { audited } from '../audit/audited.ts';
import type { Backups } from '../backup/backups.ts';
import type { RulePacks } from '../platforms/rule-packs.ts';
import type { Ports } from '../ports.ts';
import type { Recognizer } from '../recognition/recognizer.ts';
import type { Workspace } from '../workspace.ts';
import { auditHandlers } from './audit.ts';
import { caseHandlers } from './cases.ts';
import { erasureHandlers } from './erasure.ts';
import { exchangeHandlers } from './exchange.ts';
import { fileHandlers } from './files.ts';
import { letterHandlers } from './letter.ts';
import { letterFormHandlers } from './letter-forms.ts';
import { packageHandlers } from './package.ts';
import { recognitionHandlers } from './recognition.ts';
import { scanHandlers } from './scan.ts';

/** What is refused while the data is locked. */
export type WorkspaceHandlers = Pick<
  AppHandlers,
  | 'cases'
  | 'files'
  | 'recognition'
  | 'scan'
  | 'letter'
  | 'letterForms'
  | 'package'
  | 'audit'
  | 'exchange'
  | 'erasure'
>;

interface WorkspaceHandlerOptions extends Pick<Ports, 'resourcesDirectory' | 'clock'> {
  readonly rules: Pick<RulePacks, 'inForce'>;
  readonly recognizer: Recognizer;
  /** Aborted when the application ends, before anything is closed. */
  readonly leaving: AbortSignal;
  readonly backups: Pick<Backups, 'make' | 'holding' | 'remove'>;
  /** Folders of broken stores that were set aside. */
  readonly setAside: () => Promise<readonly string[]>;
}

/** The handlers of one workspace; they end with it. */
export function workspaceHandlers(workspace: Workspace, options: WorkspaceHandlerOptions): WorkspaceHandlers {
  const { database, store, forms, audit } = workspace;
  const { recognizer, backups, setAside, resourcesDirectory, clock } = options;
  const closing = AbortSignal.any([workspace.closing, options.leaving]);
  const packs = options.rules.inForce;
  const { files } = store;
  const common = { packs, resourcesDirectory, clock, closing };
  const handlers: WorkspaceHandlers = {
    audit: auditHandlers(audit, clock),
    exchange: exchangeHandlers({
      ...common,
      store,
      note: audit.note,
      backUp: () => backups.make('before-import'),
    }),
    erasure: erasureHandlers({ ...common, store, database, backups, setAside, note: audit.note }),
    cases: caseHandlers({ store, resourcesDirectory, clock }),
    files: fileHandlers(files, recognizer),
    recognition: recognitionHandlers({ files, recognizer, closing }),
    scan: scanHandlers({ ...common, files, forms, recognizer }),
    letter: letterHandlers({ ...common, cases: store, forms }),
    letterForms: letterFormHandlers({ ...common, store: forms }),
    package: packageHandlers({ ...common, files }),
  };
  return audited(handlers, audit.note);
}
