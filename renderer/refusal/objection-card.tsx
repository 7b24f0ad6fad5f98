import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import type { RefusalMatch } from '../../shared/rules/refusal/match-refusal.ts';
import type { Objection } from '../../shared/rules/refusal/read-refusal.ts';
import { MatchedText } from './matched-text.tsx';
import { ReasonDetails } from './reason-details.tsx';

const text = messages.refusal;

interface ObjectionCardProps {
  readonly objection: Objection;
  readonly pack: RulePack;
  /** Its place among several, from 1; `null` when it is the only one. */
  readonly number: number | null;
}

/** One objection: the likeliest reason in full, the others to open. */
export function ObjectionCard({ objection, pack, number }: ObjectionCardProps) {
  const [best, ...others] = objection.matches;
  if (best === undefined) return null;
  return (
    <li className="objection">
      {number !== null && <p className="objection-number">{text.objection(number)}</p>}
      <h2>
        {best.reason}
        <span className="objection-of">{text.of[best.of]}</span>
      </h2>
      <Quotation objection={objection} match={best} />
      <ReasonDetails reason={best} pack={pack} said={objection.text} />
      {others.length > 0 && (
        <details className="objection-others">
          <summary>{text.others(others.length)}</summary>
          <ul className="reason-folds">
            {others.map((other) => (
              <li key={`${other.of} ${other.reason} ${other.source}`}>
                <details className="reason-fold">
                  <summary className="reason-fold-title">
                    {other.reason}
                    <span className="objection-of">{text.of[other.of]}</span>
                  </summary>
                  <Quotation objection={objection} match={other} />
                  <ReasonDetails reason={other} pack={pack} said={objection.text} />
                </details>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function Quotation({ objection, match }: { objection: Objection; match: RefusalMatch }) {
  return (
    <figure className="objection-quotation">
      <blockquote>
        <MatchedText text={objection.text} matched={match.matched} />
      </blockquote>
      <figcaption>{text.by[match.by]}</figcaption>
    </figure>
  );
}
