import type { RulePack } from '../../shared/model/rule-pack.ts';
import { type Fact, facts } from './facts.ts';

/** Where packs state a fact: place in the pack → ids of the packs that say it themselves. */
type Places = ReadonlyMap<string, readonly string[]>;

function placesIn(pack: RulePack): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const visit = (value: unknown, place: string): void => {
    if (typeof value !== 'object' || value === null || pack.inherited.includes(place)) return;
    const own: unknown = Reflect.get(value, 'facts');
    for (const fact of Array.isArray(own) ? own : []) {
      found.set(String(fact), [...(found.get(String(fact)) ?? []), place]);
    }
    for (const [key, inner] of Object.entries(value)) {
      const id: unknown =
        Array.isArray(value) && typeof inner === 'object' && inner !== null ? inner.id : key;
      visit(inner, `${place}${place === '' ? '' : '.'}${typeof id === 'string' ? id : key}`);
    }
  };
  visit(pack, '');
  return found;
}

/** Every place of every fact. A fact about a section holds for its subsections. */
export function placesOf(packs: readonly RulePack[], fact: string): Places {
  const places = new Map<string, string[]>();
  for (const pack of packs) {
    for (const [id, found] of placesIn(pack)) {
      if (id !== fact && !(fact.startsWith('aliyun-') && id.startsWith(`${fact}.`))) continue;
      for (const place of found) places.set(place, [...new Set([...(places.get(place) ?? []), pack.id])]);
    }
  }
  return places;
}

/** The file of a check, from the root of the repository. */
export function fileOf(check: string): string {
  const [, name] = check.split('message:');
  return name === undefined ? `shared/rules/checks/${check}.ts` : `shared/rules/message/${name}.ts`;
}

function rowOf({ id, says, checks = [], outside }: Fact, packs: readonly RulePack[]): string {
  const checked = checks.map((check) => `[${check}](../${fileOf(check)})`).join(', ');
  const shown = [...placesOf(packs, id)].map(([place, ids]) => `\`${place}\` (${ids.join(', ')})`).join('; ');
  return `| ${id} | ${says} | ${checked || '–'} | ${shown || (outside ?? '–')} |`;
}

const sources = `000: 一号通's notice · 001: 阿里云's page on qualifications · 002: 创蓝 253's questions and answers of 2017 · 003: a guide to 106 platforms · 004: excerpts from 华为云 · aliyun: 阿里云's documents on letters, qualifications, signatures and states, by section.`;

/** `docs/rules.md`: what is known, what checks it, and where it is shown or why it is neither. */
export function rulesDocument(packs: readonly RulePack[]): string {
  const checked = facts.filter(({ checks = [] }) => checks.length > 0).length;
  const outside = facts.filter(({ outside }) => outside !== undefined).length;
  return `# Rules and the facts they rest on

Made by \`npm run rules\`; do not edit.

${facts.length} facts: ${checked} checked, ${facts.length - checked - outside} stated in rule packs without a check, because they tell of states, times, quotas, advice or places that a case does not hold, ${outside} outside of what the application is for.

${sources}

| Fact | Says | Checked by | Stated at (packs), or why not |
|---|---|---|---|
${facts.map((fact) => rowOf(fact, packs)).join('\n')}
`;
}
