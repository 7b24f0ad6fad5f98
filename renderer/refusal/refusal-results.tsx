import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { refusalsOf } from '../../shared/rules/refusal/match-refusal.ts';
import { readRefusal } from '../../shared/rules/refusal/read-refusal.ts';
import { NoMatch } from './no-match.tsx';
import { ObjectionCard } from './objection-card.tsx';
import { ReasonDetails } from './reason-details.tsx';
import type { RefusalQuery } from './refusal-context.ts';

const text = messages.refusal;

/** The reasons that fit what was pasted, or the one that was picked. */
export function RefusalResults({ query, pack }: { query: RefusalQuery; pack: RulePack }) {
  const picked = query.picked === null ? undefined : refusalsOf(pack)[query.picked];
  if (picked !== undefined) {
    return (
      <ul className="objections">
        <li className="objection">
          <p className="objection-number">{text.picked}</p>
          <h2>
            {picked.reason}
            <span className="objection-of">{text.of[picked.of]}</span>
          </h2>
          <ReasonDetails reason={picked} pack={pack} said={query.text} />
        </li>
      </ul>
    );
  }
  if (query.text.trim() === '') return <Start />;
  const objections = readRefusal(query.text, pack);
  if (objections.length === 0) return <NoMatch said={query.text} pack={pack} />;
  const several = objections.length > 1;
  return (
    <>
      <p role="status" className={several ? 'objections-count' : 'visually-hidden'}>
        {text.objections(objections.length)}
      </p>
      <ol className="objections">
        {objections.map((objection, index) => (
          <ObjectionCard
            key={objection.from}
            objection={objection}
            pack={pack}
            number={several ? index + 1 : null}
          />
        ))}
      </ol>
    </>
  );
}

function Start() {
  return (
    <div className="refusal-none">
      <h2>{text.start.title}</h2>
      <ol>
        {text.start.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
