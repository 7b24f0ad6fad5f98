import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useEditor } from '../editor/editor-context.ts';
import { PartSection } from '../editor/part-section.tsx';
import './export.css';
import { FileList } from './file-list.tsx';
import { FillInSheet } from './fill-in-sheet.tsx';
import { saveCaseFile } from './save-case-file.ts';

const text = messages.exportPart;

/** 导出: the sheet to fill in the platform's form from, the files, and the case as a file. */
export function ExportPart() {
  const { document, findings } = useDraft();
  const { goToPart } = useEditor();
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  return (
    <>
      {errors > 0 && (
        <Alert
          className="export-errors"
          type="warning"
          showIcon
          title={text.blocked(errors)}
          action={
            <Button size="small" onClick={() => goToPart('check')}>
              {text.seeCheck}
            </Button>
          }
        />
      )}
      <FillInSheet />
      <PartSection title={text.files.title}>
        <p className="field-hint">{text.files.lead}</p>
        <FileList />
      </PartSection>
      <PartSection title={text.caseFile.title}>
        <p className="field-hint">
          {text.caseFile.lead}
          {text.caseFile.warning}
        </p>
        <Button className="fit" icon={<DownloadOutlined />} onClick={() => saveCaseFile(document)}>
          {text.caseFile.save}
        </Button>
      </PartSection>
    </>
  );
}
