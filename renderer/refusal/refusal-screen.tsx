import { Alert } from 'antd';
import { useDeferredValue } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import './refusal.css';
import { useRefusal } from './refusal-context.ts';
import { RefusalForm } from './refusal-form.tsx';
import { RefusalResults } from './refusal-results.tsx';

const text = messages.refusal;

/** 被驳回了？: from what a platform wrote to the fields that must change. */
export function RefusalScreen() {
  const { document, packs } = useDraft();
  const { query } = useRefusal();
  const shown = useDeferredValue(query);
  const pack = packs.find((candidate) => candidate.id === query.platform);
  const unknown = document.platforms.filter((id) => !packs.some((candidate) => candidate.id === id));
  return (
    <div className="editor-scroll">
      <main className="editor-form">
        <div className="refusal">
          <header className="part-header">
            <h1>{text.title}</h1>
            <p>{text.lead}</p>
          </header>
          {unknown.length > 0 && (
            <Alert
              className="refusal-unknown"
              type="warning"
              showIcon
              title={unknown.map(text.unknownPlatform).join('')}
            />
          )}
          <RefusalForm pack={pack} />
          <section className="refusal-results" aria-label={text.results}>
            {pack === undefined ? (
              <div className="refusal-none">
                <h2>{text.noPlatform.title}</h2>
                <p>{text.noPlatform.text}</p>
              </div>
            ) : (
              <RefusalResults query={shown} pack={pack} />
            )}
          </section>
        </div>
      </main>
    </div>
  );
}
