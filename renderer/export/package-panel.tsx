import { messages } from '../../shared/messages/index.ts';
import type { PackagePlan } from '../../shared/model/package.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { useApplication } from '../app/application-context.ts';
import { useDraft } from '../editor/draft-context.ts';
import { PartSection } from '../editor/part-section.tsx';
import { MakePackage } from './make-package.tsx';
import { type MaterialOnScreen, MaterialRow } from './material-row.tsx';
import { type PackageOutcome, usePackageMaking } from './package-context.ts';
import './package.css';
import { PackageSummary } from './package-summary.tsx';
import { usePackagePlan } from './use-package-plan.ts';
import { WatermarkChoice } from './watermark-choice.tsx';

const text = messages.packagePart;

interface PackagePanelProps {
  readonly pack: RulePack;
  /** All platforms of the case. */
  readonly packs: readonly RulePack[];
}

/** One platform's package: every file it wants, what each becomes, and the way to make it. */
export function PackagePanel({ pack, packs }: PackagePanelProps) {
  const { settings } = useApplication();
  const { document } = useDraft();
  const { outcomes } = usePackageMaking();
  const watermark = settings.packageWatermark && pack.files.watermark.policy !== 'refused';
  const plan = usePackagePlan(pack, watermark);
  const outcome = outcomes.get(pack.id);
  const isFresh = outcome?.document === document && outcome.watermark === watermark;
  const rows = isFresh ? withOutcomes(plan, outcome) : plan.materials;
  const wanted = plan.materials.filter(({ need, source }) => need !== 'optional' || source !== null);
  const ready = wanted.filter(({ target }) => target !== null).length;
  return (
    <>
      <PartSection
        title={text.materials.title}
        extra={<span className="quiet">{text.materials.ready(ready, wanted.length)}</span>}
      >
        <p className="field-hint">{text.materials.lead(pack.name)}</p>
        {rows.length === 0 ? (
          <p className="quiet">{text.materials.none}</p>
        ) : (
          <ul className="material-list">
            {rows.map((material) => (
              <MaterialRow key={material.id} material={material} pack={pack} />
            ))}
          </ul>
        )}
      </PartSection>
      <PartSection title={text.make.title}>
        <WatermarkChoice pack={pack} words={plan.watermark.text} />
        <MakePackage pack={pack} packs={packs} plan={plan} />
        {packs.map((one) => {
          const made = outcomes.get(one.id);
          return made && <PackageSummary key={one.id} pack={one} outcome={made} />;
        })}
      </PartSection>
    </>
  );
}

/** The materials with what became of them, where they were made as they stand. */
function withOutcomes({ materials }: PackagePlan, { result }: PackageOutcome): readonly MaterialOnScreen[] {
  return materials.map((material) => result?.materials.find(({ id }) => id === material.id) ?? material);
}
