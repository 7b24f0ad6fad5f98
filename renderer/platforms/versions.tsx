import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { PackKey, PackVersion, PlatformRules } from '../../shared/model/platform-rules.ts';
import { useClient } from '../app/client-context.ts';
import { saveFile } from '../export/save-file.ts';
import { useProblemNotification } from '../widgets/use-problem-notification.ts';
import type { PackChange } from './use-pack-change.ts';

const text = messages.platformRules.versions;

/** The packs of a platform: which is in force, which can be put in force instead, each to be handed out. */
export function Versions({ rules, change }: { rules: PlatformRules; change: PackChange }) {
  const isAdded = rules.versions.every(({ key }) => key !== 'shipped');
  return (
    <section className="pack-versions" aria-labelledby="versions">
      <h2 id="versions">{text.title}</h2>
      <p className="quiet">{text.lead}</p>
      <ul>
        {rules.versions.map((version) => (
          <Version
            key={version.key}
            platform={rules.id}
            version={version}
            isInForce={version.key === rules.inForce}
            change={change}
          />
        ))}
      </ul>
      {isAdded && rules.inForce !== null && (
        <Button
          size="small"
          danger
          onClick={() => change.propose({ kind: 'kept', platform: rules.id, key: 'shipped' })}
        >
          {text.remove}
        </Button>
      )}
    </section>
  );
}

interface VersionProps {
  readonly platform: string;
  readonly version: PackVersion;
  readonly isInForce: boolean;
  readonly change: PackChange;
}

function Version({ platform, version: { key, asOf, takenAt }, isInForce, change }: VersionProps) {
  const save = useExport(platform, key);
  return (
    <li className="pack-version">
      <span className="pack-version-date">{asOf}</span>
      <span className="quiet">{takenAt === null ? text.shipped : text.taken(localDay(takenAt))}</span>
      <span className="pack-version-actions">
        {isInForce ? (
          <span className="rules-mark" data-tone="good">
            {text.inForce}
          </span>
        ) : (
          <Button
            size="small"
            aria-label={text.restoreOf(asOf)}
            onClick={() => change.propose({ kind: 'kept', platform, key })}
          >
            {text.restore}
          </Button>
        )}
        <Button size="small" type="text" aria-label={text.exportOf(asOf)} onClick={save}>
          {text.export}
        </Button>
      </span>
    </li>
  );
}

function useExport(platform: string, key: PackKey): () => void {
  const client = useClient();
  const notifyProblem = useProblemNotification();
  return () =>
    void client.platforms
      .export({ platform, key })
      .then(({ file }) => saveFile(file))
      .catch((error: unknown) => notifyProblem(text.exportFailed, error));
}

/** The calendar date of a moment here, `YYYY-MM-DD`. */
function localDay(moment: string): string {
  const at = new Date(moment);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
