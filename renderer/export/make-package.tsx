import { GiftOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { PackagePlan } from '../../shared/model/package.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { unresolvedCount } from '../../shared/package/plan.ts';
import { useApplication } from '../app/application-context.ts';
import { useEditor } from '../editor/editor-context.ts';
import { JobProgress } from '../widgets/job-progress.tsx';
import { usePackageMaking } from './package-context.ts';

const text = messages.packagePart.make;

interface MakePackageProps {
  readonly pack: RulePack;
  readonly packs: readonly RulePack[];
  readonly plan: PackagePlan;
}

/** Makes the package of one platform or of all; with something unresolved only when a person insists. */
export function MakePackage({ pack, packs, plan }: MakePackageProps) {
  const { progress, isCancelled, outcomes, make } = usePackageMaking();
  const { settings } = useApplication();
  const { goToPart } = useEditor();
  const insistOn = useInsisting();
  const count = unresolvedCount(plan.findings, plan.materials);
  const wish = ({ id, files }: RulePack, insist: boolean) => ({
    platform: id,
    watermark: settings.packageWatermark && files.watermark.policy !== 'refused',
    insist,
  });
  // What could not be made small enough is known only after trying.
  const isBlocked = plan.unresolved || outcomes.get(pack.id)?.result?.packageId === null;

  if (progress !== null) return <Making packs={packs} />;
  return (
    <div className="package-make">
      <p className="field-hint">
        {text.contents(plan.documents.map(text.document).join(text.documentSeparator))}
      </p>
      {plan.unresolved && (
        <Alert
          type="warning"
          showIcon
          title={text.unresolved(count)}
          description={text.unresolvedText}
          action={
            <Button size="small" onClick={() => goToPart('check')}>
              {text.seeCheck}
            </Button>
          }
        />
      )}
      <div className="package-buttons">
        {!plan.unresolved && (
          <Button
            type="primary"
            icon={<GiftOutlined aria-hidden />}
            onClick={() => make([wish(pack, false)])}
          >
            {outcomes.has(pack.id) ? text.again : text.one}
          </Button>
        )}
        {isBlocked && (
          <Button danger onClick={() => insistOn(pack.name, count, () => make([wish(pack, true)]))}>
            {text.insist}
          </Button>
        )}
        {packs.length > 1 && (
          <Button onClick={() => make(packs.map((one) => wish(one, false)))}>{text.all(packs.length)}</Button>
        )}
      </div>
      {isCancelled && (
        <p className="quiet" role="status">
          {text.cancelled}
        </p>
      )}
    </div>
  );
}

function Making({ packs }: { packs: readonly RulePack[] }) {
  const { progress, cancel } = usePackageMaking();
  if (progress === null) return null;
  const { platform, number, count, ratio, step } = progress;
  const name = packs.find(({ id }) => id === platform)?.name ?? platform;
  return (
    <JobProgress
      title={count > 1 ? text.runningOf(name, number, count) : text.running(name)}
      label={text.progress}
      ratio={ratio}
      step={text.stepOf(step)}
      onCancel={cancel}
    />
  );
}

/** Asks before a package is made that would be refused. The answer that changes nothing has the focus. */
function useInsisting(): (platform: string, count: number, onInsist: () => void) => void {
  const { modal } = App.useApp();
  const words = text.confirm;
  return (platform, count, onInsist) =>
    void modal.confirm({
      title: words.title(platform),
      content: (
        <>
          <p>{words.text(Math.max(1, count))}</p>
          <p>{words.mark}</p>
        </>
      ),
      okText: words.agree,
      okButtonProps: { danger: true },
      cancelText: words.back,
      autoFocusButton: 'cancel',
      onOk: onInsist,
    });
}
