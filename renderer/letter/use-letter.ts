import { useEffect, useState } from 'react';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { LetterInput, LetterResult } from '../../shared/model/letter.ts';
import { useClient } from '../app/client-context.ts';

export interface ComposedLetter {
  /** The last answer, `null` before the first. */
  readonly letter: LetterResult | null;
  /** True while the answer is older than the document. */
  readonly isStale: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

const pause = 250;

/** The letter of a document as it stands, composed anew after each pause in typing. The last request wins. */
export function useLetter(document: CaseDocument, platform: string): ComposedLetter {
  const client = useClient();
  const [request, setRequest] = useState<LetterInput>({ document, platform });
  if (request.document !== document || request.platform !== platform) setRequest({ document, platform });
  const [state, setState] = useState<Omit<ComposedLetter, 'retry'>>({
    letter: null,
    isStale: true,
    error: null,
  });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState((before) => ({ ...before, isStale: true }));
    const compose = async () => {
      try {
        const letter = await client.letter.compose(request, { signal });
        if (!signal.aborted) setState({ letter, isStale: false, error: null });
      } catch (error) {
        if (!signal.aborted) setState({ letter: null, isStale: false, error });
      }
    };
    const timer = setTimeout(compose, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [client, request]);

  const { letter, isStale, error } = state;
  return { letter, isStale, error, retry: () => setRequest({ document, platform }) };
}
