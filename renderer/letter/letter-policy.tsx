import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { PlatformLink } from '../widgets/platform-link.tsx';
import { ImportForm } from './form/import-form.tsx';
import type { LetterForms } from './form/use-letter-forms.ts';
import { LetterNotice } from './letter-notice.tsx';

const text = messages.letterPanel.policy;
const own = messages.letterFormScreen;

/** The page of a rule pack where the platform's own letter is to be had. */
const templatePage = 'letter-template';

interface LetterPolicyProps {
  readonly pack: RulePack;
  readonly forms: LetterForms;
}

/** Whether the platform takes a letter in our wording, and the way to its own. Said before anyone prints. */
export function LetterPolicy({ pack, forms }: LetterPolicyProps) {
  const { policy, note, source, asOf } = pack.letter.template;
  if (policy === 'any') return <ImportForm forms={forms} isNeeded={false} />;
  const page = pack.links.pages.find(({ id }) => id === templatePage);
  const isRefused = policy === 'own-only';
  return (
    <LetterNotice
      tone={isRefused ? 'error' : 'warning'}
      title={isRefused ? text.ownOnly(pack.name) : text.unknown(pack.name)}
    >
      <p>{note}</p>
      {page && (
        <p>
          <PlatformLink page={page} />
        </p>
      )}
      <p className="letter-source">{text.source(source, asOf)}</p>
      {isRefused && (
        <>
          <p>{own.importFirst}</p>
          <ol className="letter-steps">
            {own.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      <ImportForm forms={forms} isNeeded={isRefused} />
    </LetterNotice>
  );
}

/** Where to stamp and who signs, as the platform wants it. */
export function LetterSigning({ pack }: { pack: RulePack }) {
  const { seal, handwriting } = pack.letter.execution;
  return (
    <dl className="letter-signing">
      <dt>{text.seal}</dt>
      <dd>{seal}</dd>
      <dt>{text.handwriting}</dt>
      <dd>{handwriting}</dd>
    </dl>
  );
}
