import { useEffect, useState } from 'react';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { LetterResult } from '../../shared/model/letter.ts';
import type { LetterForm } from '../../shared/model/letter-form.ts';
import { useClient } from '../app/client-context.ts';

export interface MadeLetter {
  /** The last answer, `null` before the first. */
  readonly letter: LetterResult | null;
  /** True while the answer is older than the document. */
  readonly isStale: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

interface LetterRequest {
  readonly document: CaseDocument;
  readonly platform: string;
  /** The platform's own letter; `null` composes one, `undefined` waits until it is known which. */
  readonly form: LetterForm | null | undefined;
}

const pause = 250;

/**
 * The letter of a document as it stands, composed or filled in anew after each pause in typing. The last
 * request wins.
 */
export function useLetter(document: CaseDocument, platform: string, form: LetterRequest['form']): MadeLetter {
  const client = useClient();
  const [request, setRequest] = useState<LetterRequest>({ document, platform, form });
  if (request.document !== document || request.platform !== platform || request.form !== form) {
    setRequest({ document, platform, form });
  }
  const [state, setState] = useState<Omit<MadeLetter, 'retry'>>({
    letter: null,
    isStale: true,
    error: null,
  });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState((before) => ({ ...before, isStale: true }));
    const { form: own, ...input } = request;
    if (own === undefined) return;
    const make = async () => {
      try {
        const letter = await (own === null
          ? client.letter.compose(input, { signal })
          : client.letterForms.fill({ ...input, id: own.id }, { signal }));
        if (!signal.aborted) setState({ letter, isStale: false, error: null });
      } catch (error) {
        if (!signal.aborted) setState({ letter: null, isStale: false, error });
      }
    };
    const timer = setTimeout(make, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [client, request]);

  const { letter, isStale, error } = state;
  return { letter, isStale, error, retry: () => setRequest({ document, platform, form }) };
}
