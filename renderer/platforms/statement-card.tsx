import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import type { Statement, StatementLine } from '../../shared/rules/statements/statement.ts';
import { useApplication } from '../app/application-context.ts';
import { PlatformLink } from '../widgets/platform-link.tsx';
import { Certainty } from './certainty.tsx';

const text = messages.platformRules;

interface StatementCardProps {
  readonly statement: Statement;
  readonly pack: RulePack;
}

/** What belongs together in a pack, with where it comes from, how old and how sure it is. */
export function StatementCard({ statement, pack }: StatementCardProps) {
  const { title, provenance, isInherited } = statement;
  // The screen begins with these.
  const lines = statement.lines.filter(({ path }) => path !== 'name' && path !== 'summary');
  const { packs } = useApplication();
  const nameOf = (id: string | undefined) => packs.find((candidate) => candidate.id === id)?.name ?? id ?? '';
  return (
    <article className="statement">
      <h3>{title}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.path}>
            <dt>{line.label}</dt>
            <dd data-unknown={line.isUnknown || undefined}>
              {line.path === 'links.pages' && <Pages pack={pack} />}
              {line.path === 'channel.basedOn' && nameOf(line.texts[0])}
              {!['links.pages', 'channel.basedOn'].includes(line.path) && <Texts line={line} />}
            </dd>
          </div>
        ))}
      </dl>
      <p className="statement-source">
        <Certainty confidence={provenance.confidence} />
        {isInherited && <span>{text.inherited(nameOf(pack.channel?.basedOn))}</span>}
        <span>{provenance.source}</span>
        <span>{text.asOf(provenance.asOf)}</span>
      </p>
    </article>
  );
}

function Pages({ pack }: { pack: RulePack }) {
  return (
    <ul>
      {pack.links.pages.map((page) => (
        <li key={page.id}>
          <PlatformLink page={page} />
        </li>
      ))}
    </ul>
  );
}

function Texts({ line: { texts, isInline } }: { line: StatementLine }) {
  const [only, ...others] = texts;
  if (isInline || others.length === 0) return isInline ? texts.join(messages.packTerms.separator) : only;
  return (
    <ul>
      {texts.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
