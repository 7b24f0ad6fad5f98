import { messages } from '../../shared/messages/index.ts';
import type { MessageLength } from '../../shared/rules/message/length.ts';
import type { PlatformReport } from './platform-report.ts';
import { SegmentBar } from './segment-bar.tsx';

const text = messages.messageScreen;

/** How long the message is and what it is charged as; once for platforms that charge alike. */
export function LengthPanel({ reports }: { reports: readonly PlatformReport[] }) {
  const keyOf = ({ pack, length, filled }: PlatformReport) =>
    JSON.stringify([pack.content.length.single, pack.content.length.part, length, filled]);
  const different = reports.filter(
    (report, index) => reports.findIndex((other) => keyOf(other) === keyOf(report)) === index,
  );
  return (
    <section className="message-section" aria-label={text.length}>
      <h2>{text.length}</h2>
      {different.map((report) => (
        <div key={report.pack.id} className="message-length">
          {different.length > 1 && (
            <h3>
              {reports
                .filter((other) => keyOf(other) === keyOf(report))
                .map(({ pack }) => pack.name)
                .join(text.nameSeparator)}
            </h3>
          )}
          <PlatformLength report={report} />
        </div>
      ))}
    </section>
  );
}

function PlatformLength({ report: { pack, length, filled } }: { report: PlatformReport }) {
  const { single, part } = pack.content.length;
  const { parts } = filled;
  return (
    <>
      <dl className="message-counts">
        {length.variables > 0 && <Count name={text.template} length={length} />}
        <Count name={length.variables > 0 ? text.withValues : text.total} length={filled} isMain />
      </dl>
      {parts !== null && single !== 'unknown' && part !== 'unknown' && (
        <>
          <SegmentBar characters={filled.characters} parts={parts} capacity={parts === 1 ? single : part} />
          <p className="field-hint">{text.limits(single, part)}</p>
        </>
      )}
    </>
  );
}

function Count({ name, length, isMain }: { name: string; length: MessageLength; isMain?: boolean }) {
  const { characters, signature, parts, left } = length;
  return (
    <div data-main={isMain || undefined}>
      <dt>{name}</dt>
      <dd>
        <strong>{text.counted(characters, signature)}</strong>
        <span>{parts === null ? text.partsUnknown : text.parts(parts)}</span>
        {left !== null && parts !== null && <span className="quiet">{text.left(left, parts)}</span>}
      </dd>
    </div>
  );
}
