import { messages } from '../../../shared/messages/index.ts';
import type { Backup } from '../../../shared/model/vault.ts';
import type { Block, Paper } from '../package/papers/paper.ts';

/** What was deleted, and what was not. */
export interface Erased {
  readonly client: string;
  readonly at: Date;
  readonly caseIds: readonly string[];
  readonly versions: number;
  readonly files: number;
  /** Backups that still hold any of it. */
  readonly remaining: readonly Backup[];
  /** Folders of broken stores, which nobody can look through. */
  readonly setAside: readonly string[];
}

const text = messages.erasure.certificate;

const heading = (content: string): Block => ({ kind: 'heading', text: content });
const paragraph = (content: string): Block => ({ kind: 'paragraph', text: content });
const entry = (label: string, value: string): Block => ({ kind: 'entry', label, value, ruled: true });

/** The certificate of a deletion, as a paper to print. */
export function erasureCertificate(erased: Erased): Paper {
  const { client, at, caseIds, versions, files, remaining, setAside } = erased;
  return {
    title: text.title,
    blocks: [
      entry(text.client, client),
      entry(text.time, localTime(at)),
      heading(text.done),
      entry(text.cases, text.casesValue(caseIds.length, versions)),
      entry(text.files, text.filesValue(files)),
      heading(text.manner),
      paragraph(text.mannerText),
      heading(text.backups),
      paragraph(remaining.length === 0 ? text.noBackups : text.backupsRemain),
      ...remaining.map(({ madeAt, rotatesOut }) =>
        entry(
          text.backup(localTime(new Date(madeAt))),
          rotatesOut === null ? text.rotatesLater : text.rotates(rotatesOut),
        ),
      ),
      heading(text.outside),
      paragraph(text.outsideText),
      ...(setAside.length === 0 ? [] : [paragraph(text.setAside(setAside.join('、')))]),
      heading(text.ids),
      ...caseIds.map(paragraph),
    ],
  };
}

function localTime(moment: Date): string {
  return new Intl.DateTimeFormat('zh-CN', {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(moment);
}
