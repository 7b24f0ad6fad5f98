import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import type { ComparedPlatform } from '../../../shared/rules/compare/platforms.ts';

const text = messages.compare;

/** What stands between the case and the platform, the gravest first. */
function stateTexts({ state, counts }: ComparedPlatform): string[] {
  const missing = counts.missingFields + counts.missingMaterials;
  const count = { ready: counts.warnings, faulty: counts.errors, missing, waiting: counts.waiting };
  const besides = state === 'faulty' && missing > 0 ? [text.states.missing(missing)] : [];
  return [text.states[state](count[state]), ...besides];
}

interface MatrixHeadProps {
  readonly platform: ComparedPlatform;
  readonly onToggle: () => void;
}

/** A platform over its column: how far the case is on it, and whether the case names it. */
export function MatrixHead({ platform, onToggle }: MatrixHeadProps) {
  const { pack, isChosen, state } = platform;
  return (
    <th scope="col" data-chosen={isChosen}>
      <div className="matrix-head">
        <span className="matrix-platform">{pack.name}</span>
        <span className="matrix-state" data-state={state}>
          {stateTexts(platform).map((words) => (
            <span key={words}>{words}</span>
          ))}
        </span>
        <span className="matrix-choice">
          {isChosen && <span className="matrix-chosen">{text.chosen}</span>}
          <Button
            size="small"
            type="text"
            tabIndex={-1}
            icon={isChosen ? <MinusOutlined /> : <PlusOutlined />}
            aria-label={isChosen ? text.remove(pack.name) : text.add(pack.name)}
            onClick={onToggle}
          >
            {isChosen ? text.removeShort : text.addShort}
          </Button>
        </span>
      </div>
    </th>
  );
}
