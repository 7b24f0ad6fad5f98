import { DownloadOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useEditor } from '../editor/editor-context.ts';
import { PartSection } from '../editor/part-section.tsx';
import { useCasePacks } from '../editor/use-case-packs.ts';
import { chosenPlatform, rememberPlatform } from './chosen-platform.ts';
import './export.css';
import { FileList } from './file-list.tsx';
import { FillInSheet } from './fill-in-sheet.tsx';
import { PackagePanel } from './package-panel.tsx';
import { saveCaseFile } from './save-case-file.ts';

const text = messages.exportPart;

/** 上传包: what each platform wants, made ready for it, and the sheet to fill in its form from. */
export function ExportPart() {
  const { record, document } = useDraft();
  const packs = useCasePacks();
  const [platform, setPlatform] = useState(() => chosenPlatform(record.id));
  const pack = packs.find(({ id }) => id === platform) ?? packs[0];
  const choose = (id: string) => {
    rememberPlatform(record.id, id);
    setPlatform(id);
  };
  return (
    <>
      {packs.length > 1 && (
        <Segmented
          className="package-platforms"
          aria-label={messages.packagePart.platform}
          value={pack?.id ?? ''}
          options={packs.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={choose}
        />
      )}
      {pack === undefined ? (
        <NoPlatform />
      ) : (
        <>
          <PackagePanel key={pack.id} pack={pack} packs={packs} />
          <FillInSheet key={`sheet ${pack.id}`} pack={pack} />
        </>
      )}
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

function NoPlatform() {
  const { goToPart } = useEditor();
  const { title, text: lead, action } = messages.packagePart.noPlatform;
  return (
    <PartSection title={title}>
      <p className="field-hint">{lead}</p>
      <Button className="fit" onClick={() => goToPart('platform')}>
        {action}
      </Button>
    </PartSection>
  );
}
