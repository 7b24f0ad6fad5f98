import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { readRefusal } from '../../shared/rules/refusal/read-refusal.ts';
import { useDraft } from '../editor/draft-context.ts';
import { ReasonDetails } from './reason-details.tsx';

const text = messages.refusal;
/** More than this from elsewhere helps nobody. */
const mostReasons = 3;

/** What other platforms mean by such words, where the one that refused has published nothing that fits. */
export function Elsewhere({ said, pack }: { said: string; pack: RulePack }) {
  const { packs } = useDraft();
  const found = packs
    .filter((other) => other.id !== pack.id)
    .flatMap((other) =>
      readRefusal(said, other).flatMap(({ matches }) =>
        matches.slice(0, 1).map((match) => ({ match, name: other.name })),
      ),
    )
    .sort((left, right) => right.match.score - left.match.score)
    // Platforms that rest on the same channel say the same.
    .filter(
      ({ match }, index, all) => all.findIndex((other) => other.match.reason === match.reason) === index,
    )
    .slice(0, mostReasons);
  if (found.length === 0) return null;
  return (
    <section className="refusal-elsewhere" aria-label={text.elsewhere}>
      <h2>{text.elsewhere}</h2>
      <p className="field-hint">{text.elsewhereLead}</p>
      <ul className="reason-folds">
        {found.map(({ match, name }) => (
          <li key={match.reason}>
            <details className="reason-fold">
              <summary className="reason-fold-title">
                {match.reason}
                <span className="objection-of">{text.fromPlatform(name)}</span>
              </summary>
              <ReasonDetails reason={match} pack={pack} said={said} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
