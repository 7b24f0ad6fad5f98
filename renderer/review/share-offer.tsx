import { Alert, App, Button } from 'antd';
import { personWithoutCard, shareCard } from '../../shared/intake/person-card.ts';
import { messages } from '../../shared/messages/index.ts';
import type { TaskPart } from '../../shared/rules/progress.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useIntake } from '../intake/intake-context.ts';
import { personOfPart } from './part-pictures.ts';

const text = messages.review.share;

/** Where legal person and administrator bear one name: offers to use one ID card for both. */
export function ShareOffer({ part }: { part: TaskPart }) {
  const { document } = useDraft();
  const { carryOut } = useIntake();
  const { message } = App.useApp();
  const without = personWithoutCard(document);
  if (without === null || personOfPart(part) === null) return null;

  const share = () => {
    carryOut(shareCard(document, without));
    message.success(text.done);
  };
  return (
    <Alert
      type="info"
      showIcon
      title={text.text}
      action={
        <Button size="small" onClick={share}>
          {text.action}
        </Button>
      }
    />
  );
}
