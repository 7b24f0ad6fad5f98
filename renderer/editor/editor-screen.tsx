import { Splitter } from 'antd';
import type { ReactNode } from 'react';
import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import type { TaskPart } from '../../shared/rules/progress.ts';
import { useApplication } from '../app/application-context.ts';
import { useWindowTitle } from '../app/use-window-title.ts';
import { ExampleTour } from '../intake/example-tour.tsx';
import { LetterPanel } from '../letter/letter-panel.tsx';
import { RefusalScreen } from '../refusal/refusal-screen.tsx';
import { CompanionPane } from '../review/companion-pane.tsx';
import { ReviewScreen } from '../review/review-screen.tsx';
import { ScanScreen } from '../scan/scan-screen.tsx';
import { useMediaQuery } from '../widgets/use-media-query.ts';
import { CaseBar } from './case-bar.tsx';
import { useDraft } from './draft-context.ts';
import { type SideScreen, useEditor } from './editor-context.ts';
import { PartForm } from './part-form.tsx';
import { TaskNavigation } from './task-navigation.tsx';
import { TrashedNotice } from './trashed-notice.tsx';

const text = messages.editor;
/** Pixels at the standard font size below which the companion goes under the form. */
const narrowest = 1000;

const sideScreens: Readonly<Record<SideScreen, () => ReactNode>> = {
  review: () => <ReviewScreen />,
  refusal: () => <RefusalScreen />,
  scan: () => <ScanScreen />,
};

/** Task list, form, and the picture or letter the fields belong to. */
export function EditorScreen() {
  const { document, record } = useDraft();
  const { part, sideScreen } = useEditor();
  const { settings } = useApplication();
  const besides = useMediaQuery(`(min-width: ${narrowest * settings.fontScale}px)`);
  // The title of a window stands in task bars and in pictures of the whole screen.
  useWindowTitle(maskNumbers(document.title || document.organization.name || text.untitled));
  if (part === null) {
    return (
      <div className="editor">
        <CaseBar />
        <div className="editor-body">
          <TaskNavigation />
          {sideScreen !== null && sideScreens[sideScreen]()}
        </div>
      </div>
    );
  }
  const companion = companionOf(part, document.purpose === 'other');

  const form = (
    <main className="editor-form">
      <div className="editor-notices">
        {record.trashedAt !== null && <TrashedNotice />}
        {record.example && <ExampleTour />}
      </div>
      <PartForm key={part} part={part} />
    </main>
  );
  const pane = companion !== 'none' && (
    <aside className="editor-companion" data-path="files" aria-label={text.companion}>
      {companion === 'letter' ? <LetterPanel /> : <CompanionPane part={part} />}
    </aside>
  );
  return (
    <div className="editor">
      <CaseBar />
      <div className="editor-body">
        <TaskNavigation />
        {besides && pane ? (
          <Splitter className="editor-split">
            <Splitter.Panel min={400} defaultSize="54%">
              <div className="editor-scroll">{form}</div>
            </Splitter.Panel>
            <Splitter.Panel min={320} collapsible>
              {pane}
            </Splitter.Panel>
          </Splitter>
        ) : (
          <div className="editor-scroll">
            {form}
            {pane}
          </div>
        )}
      </div>
    </div>
  );
}

function companionOf(part: TaskPart, needsLetter: boolean): 'pictures' | 'letter' | 'none' {
  switch (part) {
    case 'check':
    case 'export':
      return 'none';
    case 'authorization':
      return needsLetter ? 'letter' : 'none';
    default:
      return 'pictures';
  }
}
