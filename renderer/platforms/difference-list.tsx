import { messages } from '../../shared/messages/index.ts';
import type { Provenance } from '../../shared/model/rule-pack-group.ts';
import { ruleSections } from '../../shared/rules/statements/statement.ts';
import type { LineChange, StatementChange } from '../../shared/rules/statements/statement-difference.ts';

const text = messages.platformRules.difference;
const { certainty } = messages.platformRules;

/** Every statement that two packs make differently, by section. */
export function DifferenceList({ changes }: { changes: readonly StatementChange[] }) {
  return ruleSections.map((section) => {
    const own = changes.filter((change) => change.section === section);
    if (own.length === 0) return null;
    return (
      <section key={section} className="difference-section">
        <h2 className="difference-title">{messages.packTerms.sections[section]}</h2>
        <ul className="difference-items">
          {own.map((change) => (
            <Change key={change.path} change={change} />
          ))}
        </ul>
      </section>
    );
  });
}

function Change({ change: { title, kind, lines, before, after } }: { change: StatementChange }) {
  const isEvidence = kind === 'evidence';
  return (
    <li className="difference-item" data-kind={kind}>
      <p className="difference-head">
        <span className="difference-kind">{text.kinds[kind]}</span>
        <strong>{title}</strong>
      </p>
      {lines.map((line) => (
        <Line key={line.path} line={line} isWhole={kind === 'added' || kind === 'removed'} />
      ))}
      {isEvidence && before && after && (
        <p className="difference-line">
          <del>{evidenceOf(before)}</del>
          <Arrow />
          <ins>{evidenceOf(after)}</ins>
        </p>
      )}
      {!isEvidence && (after ?? before) && (
        <p className="difference-evidence">{evidenceOf(after ?? before)}</p>
      )}
    </li>
  );
}

interface LineProps {
  readonly line: LineChange;
  /** Its statement is new or gone as a whole: there is nothing to compare with. */
  readonly isWhole: boolean;
}

function Line({ line: { label, kind, before, after }, isWhole }: LineProps) {
  if (kind === 'list') {
    return (
      <div className="difference-line">
        <span className="difference-label">{label}</span>
        <ul>
          {before.map((item) => (
            <li key={`- ${item}`}>
              {!isWhole && <span className="quiet">{text.gone} </span>}
              <del>{item}</del>
            </li>
          ))}
          {after.map((item) => (
            <li key={`+ ${item}`}>
              {!isWhole && <span className="quiet">{text.come} </span>}
              <ins>{item}</ins>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <p className="difference-line">
      <span className="difference-label">{label}</span>
      {isWhole ? (
        <Whole before={before[0]} after={after[0]} />
      ) : (
        <>
          <del>{before[0] ?? text.nothing}</del>
          <Arrow />
          <ins>{after[0] ?? text.nothing}</ins>
        </>
      )}
    </p>
  );
}

function Whole({ before, after }: { before: string | undefined; after: string | undefined }) {
  return after === undefined ? <del>{before}</del> : <ins>{after}</ins>;
}

function Arrow() {
  return (
    <>
      <span aria-hidden> → </span>
      <span className="visually-hidden">{text.after}</span>
    </>
  );
}

function evidenceOf(provenance: Provenance | undefined): string {
  if (provenance === undefined) return '';
  return text.evidence(provenance.source, provenance.asOf, certainty[provenance.confidence]);
}
