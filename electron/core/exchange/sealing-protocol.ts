/** What the thread is asked, one order after the other; each is answered once. */
export type ToExchange =
  | { readonly type: 'begin'; readonly passphrase: string }
  | { readonly type: 'entry'; readonly name: string; readonly content: Uint8Array }
  | { readonly type: 'finish' }
  | { readonly type: 'open'; readonly file: Uint8Array; readonly passphrase: string };

export interface ArchiveEntry {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Why a file could not be opened. */
export type OpeningRefusal = 'wrong-passphrase' | 'not-an-export' | 'too-large';

export type FromExchange =
  | { readonly type: 'taken' }
  | { readonly type: 'sealed'; readonly parts: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly type: 'opened'; readonly entries: readonly ArchiveEntry[] }
  | { readonly type: 'refused'; readonly reason: OpeningRefusal };
