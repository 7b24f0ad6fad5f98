import { Tooltip } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { Provenance } from '../../shared/model/rule-pack-group.ts';
import type { Statement } from '../../shared/rules/statements/statement.ts';

const text = messages.platformRules;
type Confidence = Provenance['confidence'];
const levels: readonly Confidence[] = ['official', 'reported', 'assumed'];

/** How far a statement can be trusted. */
export function Certainty({ confidence }: { confidence: Confidence }) {
  return (
    <Tooltip title={text.certaintyHint[confidence]}>
      <span className="certainty" data-confidence={confidence}>
        {text.certainty[confidence]}
      </span>
    </Tooltip>
  );
}

/** How many statements of a platform are how sure. */
export function CertaintyCounts({ statements }: { statements: readonly Statement[] }) {
  return (
    <span className="certainty-counts">
      {levels.map((level) => {
        const count = statements.filter(({ provenance }) => provenance.confidence === level).length;
        return (
          <span key={level} className="certainty" data-confidence={level}>
            {text.certaintyCount(text.certainty[level], count)}
          </span>
        );
      })}
    </span>
  );
}
