import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useCaseActions } from '../home/use-case-actions.ts';
import { ExampleBadge } from '../widgets/example-badge.tsx';
import './example-tour.css';
import { useTourProgress } from './tour-context.ts';
import { useTourSteps } from './use-tour-steps.ts';

const text = messages.intake.tour;

/** For an example case: four steps from photos to letter. Nothing for other cases. */
export function ExampleTour() {
  const { record } = useDraft();
  const steps = useTourSteps();
  const { part } = useEditor();
  const { seen, isDismissed, note } = useTourProgress(record.id);
  const removeExamples = useRemoveExamples();

  useEffect(() => {
    if (part !== null && !seen.includes(part)) note({ seen: [...seen, part] });
  }, [part, seen, note]);

  if (!record.example) return null;

  const current = steps.find(({ isDone }) => !isDone);
  return (
    <section className="tour" aria-label={text.label}>
      <div className="tour-head">
        <ExampleBadge />
        <span className="tour-invented">{text.invented}</span>
        <Button type="link" size="small" onClick={() => void removeExamples()}>
          {text.remove}
        </Button>
        {!isDismissed && (
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={text.dismiss}
            onClick={() => note({ isDismissed: true })}
          />
        )}
      </div>
      {!isDismissed && (
        <>
          <ol className="tour-steps">
            {steps.map(({ key, isDone }, index) => (
              <li
                key={key}
                data-done={isDone || undefined}
                aria-current={key === current?.key ? 'step' : undefined}
                aria-label={text.stepState(text.steps[key].title, isDone)}
              >
                <span className="tour-number" aria-hidden>
                  {isDone ? <CheckOutlined /> : index + 1}
                </span>
                {text.steps[key].title}
              </li>
            ))}
          </ol>
          <div className="tour-now" aria-live="polite">
            <span>{current ? text.steps[current.key].text : text.done}</span>
            {current ? (
              <Button type="primary" size="small" loading={current.isBusy} onClick={current.go}>
                {text.steps[current.key].action}
              </Button>
            ) : (
              <Button size="small" href="#/">
                {text.home}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function useRemoveExamples(): () => Promise<void> {
  const actions = useCaseActions();
  const [, navigate] = useLocation();
  return async () => {
    if (await actions.removeExamples()) navigate('/');
  };
}
