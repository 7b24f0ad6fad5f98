import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import { useDraft } from '../draft-context.ts';
import { TextField } from '../fields/text-field.tsx';
import { PartSection } from '../part-section.tsx';
import { IdentityFields } from './identity-fields.tsx';

const text = messages.editor;

/** 管理员 */
export function AdministratorPart() {
  return (
    <>
      <PartSection>
        <SameAsLegalPerson />
        <TextField path="administrator.name" />
      </PartSection>
      <PartSection title={text.sections.identity}>
        <IdentityFields person="administrator" />
      </PartSection>
      <PartSection title={text.sections.contact}>
        <TextField
          path="administrator.mobile"
          inputMode="tel"
          code
          note={text.administrator.codeHint}
          tidy={withoutSeparators}
        />
        <TextField path="administrator.email" inputMode="email" />
      </PartSection>
    </>
  );
}

const withoutSeparators = (mobile: string) => mobile.replaceAll(/[\s-]/g, '');

/** Copies the legal person's name, document and pictures, as long as nobody else is entered. */
function SameAsLegalPerson() {
  const { document, change } = useDraft();
  const { message } = App.useApp();
  const { legalPerson, administrator, files } = document;
  if (legalPerson.name === '' && legalPerson.document.number === '') return null;
  if (administrator.name !== '' || administrator.document.number !== '') return null;
  const copy = () => {
    change(
      { path: 'administrator.name', value: legalPerson.name },
      { path: 'administrator.document', value: legalPerson.document },
      {
        path: 'files.administratorIdPortrait',
        value: files.administratorIdPortrait || files.legalPersonIdPortrait,
      },
      {
        path: 'files.administratorIdEmblem',
        value: files.administratorIdEmblem || files.legalPersonIdEmblem,
      },
    );
    message.success(text.administrator.copied);
  };
  return (
    <Button className="same-person" icon={<CopyOutlined />} onClick={copy}>
      {text.administrator.sameAsLegalPerson}
    </Button>
  );
}
