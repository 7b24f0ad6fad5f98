import { ExperimentOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { ImportButton } from '../widgets/import-button.tsx';
import type { CaseActions } from './use-case-actions.ts';

const text = messages.home;

interface StartPageProps {
  readonly actions: CaseActions;
  readonly onCreate: () => void;
}

/** The first screen of someone who has no case yet. */
export function StartPage({ actions, onCreate }: StartPageProps) {
  const [preparing, setPreparing] = useState(false);
  const startExample = async () => {
    setPreparing(true);
    await actions.createExample();
    setPreparing(false);
  };
  return (
    <section className="start-page">
      <h1>{text.start.title}</h1>
      <p className="start-lead">{text.start.lead}</p>
      <div className="start-actions">
        <Button type="primary" size="large" icon={<PlusOutlined />} onClick={onCreate}>
          {text.create}
        </Button>
        <Button
          size="large"
          icon={<ExperimentOutlined />}
          loading={preparing}
          onClick={() => void startExample()}
        >
          {text.start.example}
        </Button>
        <span className="quiet">{text.start.exampleHint}</span>
      </div>
      <ol className="start-steps">
        {text.start.steps.map((step, index) => (
          <li key={step.title}>
            <span className="start-step-number" aria-hidden>
              {index + 1}
            </span>
            <h2>{step.title}</h2>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
      <p className="start-drop">
        <span>{text.start.drop}</span>
        <ImportButton label={text.importFile} hint={text.importHint} onFile={actions.importFile} />
      </p>
    </section>
  );
}
