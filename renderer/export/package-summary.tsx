import { CheckCircleFilled, CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import type { PackageResult } from '../../shared/model/package.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { useApplication } from '../app/application-context.ts';
import { useDraft } from '../editor/draft-context.ts';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { fileSize } from './file-size.ts';
import type { PackageOutcome } from './package-context.ts';
import { saveFile } from './save-file.ts';

const text = messages.packagePart.result;

/** What came of making one platform's package. */
export function PackageSummary({ pack, outcome }: { pack: RulePack; outcome: PackageOutcome }) {
  const { document } = useDraft();
  const { result, file, error } = outcome;
  if (result === null) return <ProblemNotice title={text.none(pack.name)} error={error} />;
  const { problems, unresolved } = result;
  const state = file === null ? 'none' : unresolved ? 'unresolved' : 'done';
  const titles = { none: text.none, unresolved: text.doneUnresolved, done: text.done };
  return (
    <section className="package-summary" data-state={state} aria-label={text.label} role="status">
      <span aria-hidden>{icons[state]}</span>
      <div>
        <h3>{titles[state](pack.name)}</h3>
        {file !== null && <Saved file={file} result={result} />}
        {problems.map(({ code, message, action }) => (
          <p key={code}>{messages.app.problem(message, action)}</p>
        ))}
        {outcome.document !== document && <p className="package-stale">{text.stale}</p>}
      </div>
    </section>
  );
}

const icons = { none: <CloseCircleFilled />, unresolved: <WarningFilled />, done: <CheckCircleFilled /> };

function Saved({ file, result }: { file: File; result: PackageResult }) {
  const { host } = useApplication();
  const many = (outcome: PackageResult['materials'][number]['outcome']) =>
    result.materials.filter((material) => material.outcome === outcome).length;
  // What nobody has to hand in is not missed.
  const missed = result.materials.filter(
    ({ outcome, problems }) => outcome === 'missing' && problems.length > 0,
  ).length;
  return (
    <>
      <p className="package-file">{text.file(maskNumbers(file.name), fileSize(file.size))}</p>
      <p className="quiet">{text.counts(many('made'), many('original'), many('failed'), missed)}</p>
      <p className="quiet">
        {host === 'desktop' ? text.savedDesktop : text.saved}
        <Button
          type="link"
          size="small"
          aria-label={text.saveOf(maskNumbers(file.name))}
          onClick={() => saveFile(file)}
        >
          {text.save}
        </Button>
      </p>
    </>
  );
}
