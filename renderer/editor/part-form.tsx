import { ArrowRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { type TaskPart, taskParts } from '../../shared/rules/progress.ts';
import { CheckPart } from '../check/check-part.tsx';
import { ExportPart } from '../export/export-part.tsx';
import { useEditor } from './editor-context.ts';
import { AdministratorPart } from './parts/administrator-part.tsx';
import { AuthorizationPart } from './parts/authorization-part.tsx';
import { LegalPersonPart } from './parts/legal-person-part.tsx';
import { OrganizationPart } from './parts/organization-part.tsx';
import { PlatformPart } from './parts/platform-part.tsx';
import { SignaturesPart } from './parts/signatures-part.tsx';

const text = messages.editor;

const contents: Readonly<Record<TaskPart, () => ReactNode>> = {
  platform: PlatformPart,
  organization: OrganizationPart,
  legalPerson: LegalPersonPart,
  administrator: AdministratorPart,
  signatures: SignaturesPart,
  authorization: AuthorizationPart,
  check: CheckPart,
  export: ExportPart,
};

/** One part of the task list: what it is about, its fields, and the way on. */
export function PartForm({ part }: { part: TaskPart }) {
  const { goToPart } = useEditor();
  const Content = contents[part];
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.closest('.editor-scroll')?.scrollTo(0, 0);
    // What had the focus may have gone with the part that was left.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const next = taskParts[taskParts.indexOf(part) + 1];
  return (
    <section className="part" data-part={part} aria-labelledby="part-title">
      <header className="part-header">
        <h1 id="part-title" ref={heading} tabIndex={-1}>
          {text.parts[part]}
        </h1>
        <p>{text.partLeads[part]}</p>
      </header>
      <Content />
      {next !== undefined && (
        <footer className="part-footer">
          <Button type="primary" onClick={() => goToPart(next)}>
            {text.next(text.parts[next])}
            <ArrowRightOutlined />
          </Button>
        </footer>
      )}
    </section>
  );
}
