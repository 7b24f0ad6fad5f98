import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { PartSection } from '../editor/part-section.tsx';
import { PreviewImage } from '../review/preview-image.tsx';
import { AddScan } from './add-scan.tsx';
import { LetterStanding } from './letter-standing.tsx';
import './scan.css';
import { letterScanOf } from './scan-standing.ts';

const text = messages.scanScreen;

/** The signed letter below the fields it was made from: put it in, or see what its check says. */
export function ScanSection() {
  const { document, record } = useDraft();
  const file = letterScanOf(document, record.files);
  return (
    <PartSection title={text.section.title}>
      <p className="field-hint">{text.section.lead}</p>
      <div data-path="files.letterScan">
        {file === undefined ? (
          <AddScan />
        ) : (
          <div className="scan-entry">
            <span className="scan-entry-picture">
              <PreviewImage
                fileId={file.id}
                edge={240}
                alt={messages.review.viewer.label(maskNumbers(file.name))}
              />
            </span>
            <div>
              <p className="scan-entry-name">{maskNumbers(file.name)}</p>
              <LetterStanding />
            </div>
          </div>
        )}
      </div>
    </PartSection>
  );
}
