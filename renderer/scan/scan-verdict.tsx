import { CheckCircleFilled, CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { messages } from '../../shared/messages/index.ts';
import type { ScanStanding } from './scan-standing.ts';

const text = messages.scanScreen.verdict;
const icons = { good: <CheckCircleFilled />, doubts: <WarningFilled />, errors: <CloseCircleFilled /> };

/** In a word: whether the signed letter can be handed in as it is. */
export function ScanVerdict({ standing: { errors, doubts, accepted } }: { standing: ScanStanding }) {
  const tone = errors.length > 0 ? 'errors' : doubts.length > 0 ? 'doubts' : 'good';
  const words = {
    errors: text.errors(errors.length),
    doubts: text.doubts(doubts.length),
    good: accepted.length > 0 ? text.accepted(accepted.length) : text.good,
  }[tone];
  return (
    <div className="scan-verdict" data-tone={tone} role="status">
      <span aria-hidden>{icons[tone]}</span>
      <div>
        <strong>{words.title}</strong>
        <p>{words.text}</p>
      </div>
    </div>
  );
}
