import { caseFieldLabel } from '../../shared/messages/case-fields.ts';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { maskKindAt } from '../masking/mask-kind-at.ts';
import { RevealSwitch } from '../masking/reveal-switch.tsx';
import { useScreenMasking } from '../masking/use-screen-masking.ts';
import type { ReviewItem } from './review-item.ts';
import type { Review } from './use-review.ts';

const text = messages.review.screen;

type Standing = 'open' | 'unread' | 'left' | 'settled' | 'sure' | 'own';

const words: Record<Standing, string> = {
  open: text.doubtful,
  unread: text.unread,
  left: text.left,
  settled: text.settled,
  sure: text.sure,
  own: text.own,
};

/** Every value, in the order of the way through them; each can be gone to. */
export function ReviewList({ review }: { review: Review }) {
  const { document } = useDraft();
  const masking = useScreenMasking();
  const { state, items } = review;
  const decided = new Set(state.decisions.map(({ path }) => path));
  const standing = ({ path, isDoubtful, isUnread, confidence }: ReviewItem): Standing => {
    if (isDoubtful && state.left.has(path)) return 'left';
    if (isDoubtful) return isUnread ? 'unread' : 'open';
    if (decided.has(path)) return 'settled';
    return confidence === null ? 'own' : 'sure';
  };
  return (
    <nav className="review-list" aria-label={text.all}>
      <div className="review-list-head">
        <h3>{text.all}</h3>
        {items.some(({ path, value }) => value !== '' && maskKindAt(path, document) !== null) && (
          <RevealSwitch isRevealed={masking.isRevealed} onToggle={masking.toggle} />
        )}
      </div>
      <ol>
        {state.order.map((path) => {
          const item = items.find((one) => one.path === path);
          if (!item) return null;
          const label = caseFieldLabel(path);
          const shown = messages.review.value(item.value);
          const value = item.value === '' ? shown : masking.field(path, shown, document);
          return (
            <li key={path}>
              <button
                type="button"
                className="review-row"
                data-standing={standing(item)}
                aria-current={path === state.current ? 'step' : undefined}
                aria-label={text.list(label, value, words[standing(item)])}
                onClick={() => review.go(path)}
              >
                <span className="review-row-label">{label}</span>
                <span className="review-row-value">{value}</span>
                <span className="review-row-state">{words[standing(item)]}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
