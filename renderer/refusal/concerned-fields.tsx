import { RightOutlined } from '@ant-design/icons';
import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useMasking } from '../masking/masking-context.ts';
import { concernedPlaces } from './concerned-places.ts';
import { fieldLabel } from './field-label.ts';
import { fieldValue } from './field-value.ts';

const text = messages.refusal;

interface ConcernedFieldsProps {
  readonly patterns: readonly string[];
  readonly pack: RulePack;
  /** What the platform wrote, which may name a signature. */
  readonly said: string;
}

/** The fields a reason concerns, with what they hold now, each a way to it. */
export function ConcernedFields({ patterns, pack, said }: ConcernedFieldsProps) {
  const { document } = useDraft();
  const { goToPart } = useEditor();
  const { paths, moreSignatures } = concernedPlaces(patterns, document, said);
  if (paths.length === 0) return <p className="quiet">{text.noFields}</p>;
  return (
    <>
      <ul className="refusal-fields">
        {paths.map((path) => (
          <ConcernedField key={path} path={path} pack={pack} />
        ))}
      </ul>
      {moreSignatures > 0 && (
        <button type="button" className="refusal-more" onClick={() => goToPart('signatures')}>
          {text.moreSignatures(moreSignatures)}
        </button>
      )}
    </>
  );
}

function ConcernedField({ path, pack }: { path: string; pack: RulePack }) {
  const { document, findings } = useDraft();
  const { goToField } = useEditor();
  const masking = useMasking();
  const label = fieldLabel(path);
  const value = fieldValue(document, pack, path);
  const finding = findings.find(
    (each) =>
      each.path === path &&
      each.severity !== 'note' &&
      (each.platform === pack.id || each.platform === 'all'),
  );
  return (
    <li>
      <button type="button" className="refusal-field" onClick={() => goToField(path)}>
        <span className="refusal-field-label">{label}</span>
        <span className="refusal-field-value">
          {value === '' ? (
            <span className="quiet">{path.startsWith('files.') ? text.noFile : text.empty}</span>
          ) : (
            <span className="code">{value}</span>
          )}
          {finding !== undefined && (
            <span className="refusal-field-finding" data-severity={finding.severity}>
              {text.finding}
              {masking.finding(finding).message}
            </span>
          )}
        </span>
        <RightOutlined aria-hidden />
      </button>
    </li>
  );
}
