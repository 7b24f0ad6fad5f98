import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { packStatements } from '../../shared/rules/statements/pack-statements.ts';
import { type RuleSection, ruleSections, type Statement } from '../../shared/rules/statements/statement.ts';
import { useComposedText } from '../widgets/use-composed-text.ts';
import { CertaintyCounts } from './certainty.tsx';
import { StatementCard } from './statement-card.tsx';

const text = messages.platformRules;

/** Every rule of a pack in words, by section, to be read and searched. */
export function RuleBook({ pack }: { pack: RulePack }) {
  const [query, setQuery] = useState('');
  const typed = useComposedText(query, setQuery);
  const sought = useDeferredValue(query.trim().toLowerCase());
  const statements = useMemo(() => packStatements(pack), [pack]);
  const found = statements.filter((statement) => sought === '' || mentions(statement, sought));
  const sections = ruleSections.filter((section) => found.some((statement) => statement.section === section));
  return (
    <>
      <div className="rule-book-bar">
        <Input
          type="search"
          role="searchbox"
          aria-label={text.search.label}
          placeholder={text.search.placeholder}
          prefix={<SearchOutlined />}
          allowClear
          maxLength={100}
          {...typed}
        />
        <span className="quiet" role="status">
          {sought === '' ? text.certaintyOf(found.length) : text.search.count(found.length)}
        </span>
        <CertaintyCounts statements={found} />
      </div>
      {found.length === 0 && <p className="rule-book-none">{text.search.none(query.trim())}</p>}
      <div className="rule-book">
        <nav aria-label={text.contents}>
          <ul>
            {sections.map((section) => (
              <li key={section}>
                <button type="button" onClick={() => showSection(section)}>
                  {messages.packTerms.sections[section]}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {sections.map((section) => (
            <section
              key={section}
              id={idOf(section)}
              tabIndex={-1}
              aria-labelledby={`${idOf(section)}-title`}
            >
              <h2 id={`${idOf(section)}-title`}>{messages.packTerms.sections[section]}</h2>
              <div className="statements">
                {found
                  .filter((statement) => statement.section === section)
                  .map((statement) => (
                    <StatementCard key={statement.path} statement={statement} pack={pack} />
                  ))}
              </div>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

const idOf = (section: RuleSection) => `rules-${section}`;

function showSection(section: RuleSection): void {
  const target = document.getElementById(idOf(section));
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}

function mentions({ title, lines, provenance }: Statement, sought: string): boolean {
  const texts = [title, provenance.source, ...lines.flatMap((line) => [line.label, ...line.texts])];
  return texts.some((words) => words.toLowerCase().includes(sought));
}
