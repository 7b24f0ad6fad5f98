import type { CaseDocument } from '../../model/case-document.ts';
import type { Finding } from '../../model/finding.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import { checkCase } from '../check.ts';
import { type CheckInput, contextOf } from '../context.ts';
import { isMissing } from '../missing.ts';
import { isEmptyAt } from '../paths.ts';
import type { AskedField } from '../rule.ts';
import { comparedTopics, type Topic, topicOf } from './topics.ts';

/** A case, and the platforms to compare, whether the case names them or not. */
export type CompareInput = Omit<CheckInput, 'pack'> & { readonly packs: readonly RulePack[] };

/**
 * `faulty`: refused as it is. `missing`: something required is not there. `waiting`: what can only be made after
 * the letter is printed. `doubtful`: possibly refused. `advised`: better with what is not there. `unknown`: the platform has not published what it wants.
 * `optional`: asked for, not needed, and not there. `not-asked`: the platform does not ask for it.
 */
export type CellState =
  | 'ready'
  | 'faulty'
  | 'missing'
  | 'waiting'
  | 'doubtful'
  | 'advised'
  | 'unknown'
  | 'optional'
  | 'not-asked';

/** One topic as one platform would look at it. */
export interface ComparedCell {
  readonly topic: Topic;
  readonly state: CellState;
  /** How many things the state speaks of; 0 where it speaks of none. */
  readonly count: number;
  /** Where to go for it; `undefined` where the platform does not ask for it. */
  readonly path: string | undefined;
  /** What the state rests on, the gravest first. */
  readonly findings: readonly Finding[];
}

/** A case as one platform would look at it. */
export interface ComparedPlatform {
  readonly pack: RulePack;
  /** Whether the case names the platform. */
  readonly isChosen: boolean;
  readonly state: 'ready' | 'faulty' | 'missing' | 'waiting';
  readonly counts: {
    /** Things that would be refused. */
    readonly errors: number;
    /** Things that might be refused, and things better added. */
    readonly warnings: number;
    readonly missingFields: number;
    readonly missingMaterials: number;
    /** Papers that can only be made after the letter is printed. */
    readonly waiting: number;
  };
  /** One for each topic, in their order. */
  readonly cells: readonly ComparedCell[];
  readonly findings: readonly Finding[];
}

type Kind = 'faulty' | 'missing' | 'waiting' | 'doubtful' | 'advised' | 'unknown';

/** In the order in which they decide the state of a cell. */
const kinds: readonly Kind[] = ['faulty', 'missing', 'waiting', 'doubtful', 'advised', 'unknown'];

function kindOf(finding: Finding): Kind | undefined {
  // Which paper a further file shows is not known, and so the rule only warns of papers without a place.
  if (finding.id === 'material.missing') return 'missing';
  if (finding.id === 'file.after-printing') return 'waiting';
  if (finding.id.endsWith('-unknown')) return 'unknown';
  if (finding.severity === 'error') return isMissing(finding) ? 'missing' : 'faulty';
  if (finding.severity === 'note') return undefined;
  return isMissing(finding) ? 'advised' : 'doubtful';
}

/** How many things there are to do: several mistakes in one field are one, each missing paper is one. */
function countOf(findings: readonly Finding[]): number {
  return new Set(
    findings.map(({ id, path, message }) => `${path} ${id === 'material.missing' ? message : ''}`),
  ).size;
}

/** Topics with a paper of which the platform has not said whether it wants it. */
function unknownTopics({ purpose }: CaseDocument, pack: RulePack): ReadonlySet<Topic> {
  const topics = pack.materials.items
    .filter((material) => material[purpose] === 'unknown')
    .map(({ slot }) => topicOf(`files.${slot}`));
  return new Set(pack.eligibility.newCustomers.open === 'unknown' ? [...topics, 'platform'] : topics);
}

function cellOf(
  topic: Topic,
  document: CaseDocument,
  fields: readonly AskedField[],
  findings: readonly Finding[],
  isUnknown: boolean,
): ComparedCell {
  for (const kind of kinds) {
    const own = findings.filter((finding) => kindOf(finding) === kind);
    const [first] = own;
    if (first === undefined) continue;
    const graver = kinds.slice(kinds.indexOf(kind) + 1);
    const rest = graver.flatMap((other) => findings.filter((finding) => kindOf(finding) === other));
    return { topic, state: kind, count: countOf(own), path: first.path, findings: [...own, ...rest] };
  }
  const [field] = fields;
  const none = { topic, count: 0, findings: [] };
  if (isUnknown) return { state: 'unknown', path: field?.at, ...none };
  if (field === undefined) return { state: 'not-asked', path: undefined, ...none };
  const isEmpty = fields.every(({ at }) => isEmptyAt(document, at));
  return { state: isEmpty ? 'optional' : 'ready', path: field.at, ...none };
}

function comparedPlatform(input: CheckInput): ComparedPlatform {
  const { document, pack } = input;
  const findings = checkCase(input);
  const { fields } = contextOf(input);
  const unknown = unknownTopics(document, pack);
  const cell = (topic: Topic): ComparedCell => {
    const ofTopic = findings.filter(({ path }) => topicOf(path) === topic);
    const asked = fields.filter(({ at }) => topicOf(at) === topic);
    const compared = cellOf(topic, document, asked, ofTopic, unknown.has(topic));
    // Every platform has a say in whether it takes the case at all, though its form has no field for it.
    return topic === 'platform' && compared.state === 'not-asked'
      ? { ...compared, state: 'ready', path: 'platforms' }
      : compared;
  };
  const topics: readonly Topic[] = [...comparedTopics.fields, ...comparedTopics.materials];
  const of = (kind: Kind) => findings.filter((finding) => kindOf(finding) === kind);
  const missing = of('missing');
  const isMaterial = ({ path }: Finding) => path.startsWith('files.');
  const counts = {
    errors: countOf(of('faulty')),
    warnings: countOf([...of('doubtful'), ...of('advised')]),
    missingFields: countOf(missing.filter((finding) => !isMaterial(finding))),
    missingMaterials: countOf(missing.filter(isMaterial)),
    waiting: countOf(of('waiting')),
  };
  const state =
    counts.errors > 0 ? 'faulty' : missing.length > 0 ? 'missing' : counts.waiting > 0 ? 'waiting' : 'ready';
  return {
    pack,
    isChosen: document.platforms.includes(pack.id),
    state,
    counts,
    cells: topics.map(cell),
    findings,
  };
}

/** How far a case is on each platform, in the order of the packs: what passes, and what is still needed. */
export function comparePlatforms({ packs, ...input }: CompareInput): ComparedPlatform[] {
  return packs.map((pack) => comparedPlatform({ ...input, pack }));
}
