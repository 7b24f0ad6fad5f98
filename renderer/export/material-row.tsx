import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { PackagedMaterial, PlannedMaterial } from '../../shared/model/package.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { useDraft } from '../editor/draft-context.ts';
import { PreviewImage } from '../review/preview-image.tsx';
import { LetterStanding } from '../scan/letter-standing.tsx';
import { AddMaterial } from './add-material.tsx';
import { fileSize, limitSize } from './file-size.ts';

const text = messages.packagePart.materials;
const { made: madeOf, outcomes, pages, pixels } = messages.packagePart;
/** Of the longer side, in pixels: twice what is shown, for sharp screens. */
const previewEdge = 176;

/** A paper as planned, and what became of it once it was made. */
export type MaterialOnScreen = PlannedMaterial & Partial<Pick<PackagedMaterial, 'outcome' | 'made'>>;

/** One paper the platform wants: what there is for it, what that becomes, and what is wrong with it. */
export function MaterialRow({ material, pack }: { material: MaterialOnScreen; pack: RulePack }) {
  const { document } = useDraft();
  const { title, slot, need, conditions, source, target, problems, outcome, made } = material;
  return (
    <li
      className="material"
      data-outcome={outcome}
      data-missing={source === null || undefined}
      data-path={pathOf(material, document)}
      tabIndex={source === null ? undefined : -1}
    >
      <span className="material-picture">
        {source !== null && (
          <PreviewImage fileId={source.reference} edge={previewEdge} alt={text.preview(title)} />
        )}
      </span>
      <div className="material-text">
        <h3>
          {title}
          <span className="material-need" data-need={need}>
            {text.need[need]}
          </span>
        </h3>
        {conditions.length > 0 && (
          <p className="material-conditions">{conditions.map(withoutEnd).join(text.conditionSeparator)}</p>
        )}
        {source === null ? (
          <p className="quiet">{text.missing}</p>
        ) : (
          <p className="material-source">{text.source(maskNumbers(source.name), fileSize(source.bytes))}</p>
        )}
        {target !== null && <Target target={target} />}
        {problems.map(({ code, message, action }) => (
          <p key={`${code} ${message}`} className="material-problem">
            {messages.app.problem(message, action)}
          </p>
        ))}
        {slot === 'letterScan' && source !== null && <LetterStanding pack={pack} />}
      </div>
      <div className="material-end">
        {outcome !== undefined && outcome !== 'missing' && (
          <span className="material-outcome" data-outcome={outcome}>
            {outcomes[outcome]}
          </span>
        )}
        {made && (
          <span className="material-made">
            {[
              madeOf(fileSize(made.bytes)),
              ...(made.pages > 1 ? [pages(made.pages)] : []),
              ...(made.pixels ? [pixels(made.pixels.width, made.pixels.height)] : []),
            ].map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </span>
        )}
        {source === null && <AddMaterial slot={slot} title={title} />}
      </div>
    </li>
  );
}

/** Papers without a place of their own are put in here and nowhere else. */
function pathOf({ slot, source }: MaterialOnScreen, { files }: CaseDocument): string | undefined {
  if (slot !== 'other') return undefined;
  return source === null ? 'files.other' : `files.other.${files.other.indexOf(source.reference)}`;
}

const withoutEnd = (sentence: string) => sentence.replace(/[。；]$/, '');

function Target({ target }: { target: NonNullable<MaterialOnScreen['target']> }) {
  const { name, format, maximumBytes, limitKnown, maximumEdge, watermark } = target;
  const limit = limitKnown ? text.limit : text.limitUnknown;
  const facts = [
    text.formats[format],
    limit(limitSize(maximumBytes)),
    ...(maximumEdge === null ? [] : [text.edge(maximumEdge)]),
    ...(watermark ? [text.watermarked] : []),
  ];
  return (
    <p className="material-target">
      <span className="quiet">{text.becomes}</span> <span className="code">{name}</span>
      <span className="material-facts">{facts.join(text.factSeparator)}</span>
    </p>
  );
}
