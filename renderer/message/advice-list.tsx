import { messages } from '../../shared/messages/index.ts';
import type { PlatformReport } from './platform-report.ts';

const text = messages.messageScreen;

/** What the platforms say besides, which no check can hold; once where several say the same. */
export function AdviceList({ reports }: { reports: readonly PlatformReport[] }) {
  const told = reports.flatMap(({ pack, advice }) => advice.map((each) => ({ ...each, name: pack.name })));
  const texts = [...new Set(told.map((each) => each.text))];
  return (
    <details className="message-advice">
      <summary>{text.adviceCount(texts.length)}</summary>
      <ul>
        {texts.map((said) => {
          const by = told.filter((each) => each.text === said);
          const sources = [...new Set(by.map(({ source }) => source))];
          return (
            <li key={said}>
              {said}
              <span className="message-advice-source">
                {reports.length > 1 && text.saidBy([...new Set(by.map(({ name }) => name))])}
                {sources.map(text.sourceOf).join('')}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
