import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { PlatformLink } from '../widgets/platform-link.tsx';
import { LetterNotice } from './letter-notice.tsx';

const text = messages.letterPanel.policy;

/** The page of a rule pack where the platform's own letter is to be had. */
const templatePage = 'letter-template';

/** Whether the platform takes a letter in our wording. Said before anyone prints. */
export function LetterPolicy({ pack }: { pack: RulePack }) {
  const { policy, note, source, asOf } = pack.letter.template;
  if (policy === 'any') return null;
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
