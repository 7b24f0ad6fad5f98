import { clientOf } from './content.ts';
import type { Step } from './step.ts';

export interface KeptCase {
  readonly version: number;
  /** The numbers of its pictures, ascending. */
  readonly files: readonly number[];
}

/** What a data folder holds, compared as a whole; every content follows from it by content.ts. */
export interface Kept {
  /** By their titles. */
  readonly cases: Readonly<Record<string, KeptCase>>;
  /** The numbers of platforms' own letters, ascending. */
  readonly forms: readonly number[];
  readonly passphrase: string | null;
  /** How many erasures of clients the audit tells of. */
  readonly clientsErased: number;
}

const ascending = (a: number, b: number) => a - b;

/** What is held once a step is done. `backups` says what was held when each was made. */
export function after(kept: Kept, step: Step, backups: ReadonlyMap<string, Kept>): Kept {
  const withCase = (title: string, change: (before: KeptCase) => KeptCase): Kept => {
    const before = kept.cases[title];
    if (before === undefined) return kept;
    return { ...kept, cases: { ...kept.cases, [title]: change(before) } };
  };
  switch (step.kind) {
    case 'save':
      return withCase(step.title, (before) => ({ ...before, version: before.version + 1 }));
    case 'picture':
      return withCase(step.title, ({ version, files }) => ({
        version,
        files: [...files, step.number].sort(ascending),
      }));
    case 'removal':
      return withCase(step.title, ({ version, files }) => ({
        version,
        files: files.filter((number) => number !== step.number),
      }));
    case 'import':
      return { ...kept, cases: { ...kept.cases, [step.title]: { version: 1, files: [] } } };
    case 'erasure': {
      const { [step.title]: _, ...cases } = kept.cases;
      return { ...kept, cases };
    }
    case 'taking in':
      return {
        ...kept,
        cases: {
          ...kept.cases,
          ...Object.fromEntries(step.cases.map(({ title, version, files }) => [title, { version, files }])),
        },
      };
    case 'client erasure':
      return {
        ...kept,
        cases: Object.fromEntries(
          Object.entries(kept.cases).filter(([title]) => clientOf(title) !== step.client),
        ),
        clientsErased: kept.clientsErased + 1,
      };
    case 'form':
      return { ...kept, forms: [...kept.forms, step.number].sort(ascending) };
    case 'restore':
      return {
        ...(backups.get(step.id) ?? kept),
        passphrase: kept.passphrase,
        clientsErased: kept.clientsErased,
      };
    case 'passphrase':
      return { ...kept, passphrase: step.passphrase };
    case 'no passphrase':
      return { ...kept, passphrase: null };
    default:
      return kept;
  }
}
