import { messages } from '../../../shared/messages/index.ts';
import { ExportCard } from './export-card.tsx';
import { ImportCard } from './import-card.tsx';
import { SafetyCard } from './safety-card.tsx';

const text = messages.safetyExchange;

/** 搬家与导出: an encrypted file of everything or of one client, and taking one in. */
export function ExchangeSection() {
  return (
    <>
      <p className="safety-lead">{text.lead}</p>
      <ExportCard />
      <ImportCard />
      <SafetyCard title={text.move.title}>
        <ol className="safety-steps">
          {text.move.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </SafetyCard>
      <SafetyCard title={text.age.title}>
        <p>{text.age.text}</p>
        <pre className="safety-command">{text.age.command}</pre>
      </SafetyCard>
    </>
  );
}
