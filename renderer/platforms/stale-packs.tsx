import { Link } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { isStale } from '../../shared/rules/pack-difference.ts';
import { useApplication } from '../app/application-context.ts';
import './stale-packs.css';

const text = messages.platformRules;

/** Says which of the rules in use are old; nothing where none is. */
export function StalePacks({ packs }: { packs: readonly RulePack[] }) {
  const { today } = useApplication();
  const stale = packs.filter((pack) => isStale(pack, today));
  const [first] = stale;
  if (first === undefined) return null;
  return (
    <p className="stale-packs" role="note">
      {text.staleNotice(stale.map(({ name }) => name).join(text.separator))}{' '}
      <Link href={stale.length === 1 ? `/platforms/${first.id}` : '/platforms'}>{text.staleLink}</Link>
    </p>
  );
}
