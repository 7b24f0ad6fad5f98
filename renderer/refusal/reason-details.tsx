import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import type { Refusal } from '../../shared/rules/refusal/match-refusal.ts';
import { ConcernedFields } from './concerned-fields.tsx';

const text = messages.refusal;

interface ReasonDetailsProps {
  readonly reason: Refusal;
  readonly pack: RulePack;
  readonly said: string;
}

/** What to do about one reason, where, and who says so. */
export function ReasonDetails({ reason, pack, said }: ReasonDetailsProps) {
  return (
    <div className="reason-details">
      <h3>{text.fix}</h3>
      <p>{reason.fix}</p>
      <h3>{text.fields}</h3>
      <ConcernedFields patterns={reason.paths} pack={pack} said={said} />
      <p className="reason-foreseen">{text.foreseen[reason.foreseen]}</p>
      <p className="reason-source">{text.source(reason.source)}</p>
    </div>
  );
}
