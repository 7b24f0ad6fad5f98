import { RightOutlined } from '@ant-design/icons';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import type { PlatformRules } from '../../shared/model/platform-rules.ts';
import { packStatements } from '../../shared/rules/statements/pack-statements.ts';
import { useApplication } from '../app/application-context.ts';
import { CertaintyCounts } from './certainty.tsx';
import { RulesMarks } from './rules-marks.tsx';

/** One platform of the list. */
export function PlatformRow({ rules }: { rules: PlatformRules }) {
  const { packs } = useApplication();
  const pack = packs.find(({ id }) => id === rules.id);
  const statements = useMemo(() => (pack === undefined ? [] : packStatements(pack)), [pack]);
  return (
    <li>
      <Link href={`/platforms/${rules.id}`} className="platform-row">
        <span className="platform-row-about">
          <span className="platform-row-name">
            {rules.name}
            <RulesMarks rules={rules} />
          </span>
          {pack && <span className="platform-row-summary">{pack.summary}</span>}
        </span>
        {pack && (
          <span className="platform-row-facts">
            <span>{messages.platformRules.asOf(pack.asOf)}</span>
            <CertaintyCounts statements={statements} />
          </span>
        )}
        <RightOutlined aria-hidden />
      </Link>
    </li>
  );
}
