import { ArrowLeftOutlined, CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useDeferredValue, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import type { MessageFinding } from '../../shared/rules/message/template.ts';
import { useWindowTitle } from '../app/use-window-title.ts';
import { caseTitle } from '../home/case-title.ts';
import { copyPlain } from '../widgets/clipboard/page-clipboard.ts';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { AdviceList } from './advice-list.tsx';
import { LengthPanel } from './length-panel.tsx';
import './message.css';
import { MessageFindings } from './message-findings.tsx';
import { MessageForm } from './message-form.tsx';
import { MessagePreview } from './message-preview.tsx';
import { OptOutPanel } from './opt-out-panel.tsx';
import { PlatformComparison } from './platform-comparison.tsx';
import { type PlatformReport, platformReports } from './platform-report.ts';
import { reportText } from './report-text.ts';
import { type Message, useMessage } from './use-message.ts';
import { VariableValues } from './variable-values.tsx';

const text = messages.messageScreen;

/** 短信内容检查: what the rules of the platforms say about a message, as it is written. */
export function MessageScreen({ caseId }: { caseId: string }) {
  useWindowTitle(text.title);
  const message = useMessage(caseId);
  const area = useRef<HTMLTextAreaElement>(null);
  const { document, caseError, kind, signature, values, packs } = message;
  const checked = useDeferredValue(message.text);
  const reports = useMemo(
    () =>
      checked.trim() === ''
        ? []
        : platformReports(
            { text: checked, kind, signatures: signature === '' ? [] : [signature] },
            values,
            packs,
          ),
    [checked, kind, signature, values, packs],
  );
  const show = ({ from, to }: MessageFinding) => {
    area.current?.focus();
    area.current?.setSelectionRange(from, to);
  };
  return (
    <main className="message">
      {document !== undefined && (
        <Link href={`/cases/${caseId}/signatures`} className="message-back">
          <ArrowLeftOutlined />{' '}
          {text.forCase(
            maskNumbers(caseTitle({ title: document.title, organizationName: document.organization.name })),
          )}
        </Link>
      )}
      <header className="part-header">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </header>
      {caseError !== null && <ProblemNotice title={text.caseFailed} error={caseError} />}
      <div className="message-columns">
        <div className="message-writing">
          <MessageForm message={message} areaRef={area} checked={checked} reports={reports} />
          <VariableValues message={message} />
          <OptOutPanel message={message} reports={reports} areaRef={area} />
        </div>
        <div className="message-results">
          {reports.length === 0 ? (
            <Nothing {...(packs.length === 0 ? text.noPlatform : text.noText)} />
          ) : (
            <>
              <LengthPanel reports={reports} />
              {reports.length > 1 && <PlatformComparison reports={reports} />}
              <MessageFindings reports={reports} checked={checked} onShow={show} />
              <MessagePreview message={message} packs={packs} />
              <AdviceList reports={reports} />
              <CopyReport message={message} reports={reports} />
            </>
          )}
        </div>
      </div>
    </main>
  );
}

function Nothing({ title, text: explanation }: { title: string; text: string }) {
  return (
    <div className="message-nothing">
      <h2>{title}</h2>
      <p>{explanation}</p>
    </div>
  );
}

function CopyReport({ message, reports }: { message: Message; reports: readonly PlatformReport[] }) {
  const { message: toast } = App.useApp();
  const copy = async () => {
    if (await copyPlain(reportText(message, reports))) toast.success(text.copied);
    else toast.error(text.copyFailed);
  };
  return (
    <Button className="message-copy" icon={<CopyOutlined />} onClick={() => void copy()}>
      {text.copy}
    </Button>
  );
}
