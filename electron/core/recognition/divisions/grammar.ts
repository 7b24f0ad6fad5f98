import { type Division, divisions, isMunicipality } from './divisions.ts';
import { branchForms, prefectureForms, shortProvince } from './name-forms.ts';
import { indexSteps } from './step-index.ts';
import { guardedPlaces, zones } from './zones.ts';

/** A word that may come next, and where it leads. */
export interface Step {
  readonly text: string;
  /** Its characters, split once. */
  readonly characters: readonly string[];
  /** The division the word names; absent for words such as 公安局. */
  readonly division?: Division;
  /** Whether a text that differs from the word may still mean it. */
  readonly mayDiffer: boolean;
  readonly next: GrammarNode;
}

/** A place in a grammar of words: what may follow, and whether the text may end there. */
export interface GrammarNode {
  readonly isEnd: boolean;
  /** The words that may stand at a place of a text, as they are or with one character different. */
  stepsAt(text: readonly string[], at: number): readonly Step[];
}

const step = (word: Omit<Step, 'characters'>): Step => ({ ...word, characters: Array.from(word.text) });

/** A node whose steps are made when they are first asked for: most divisions are never looked into. */
function lazyNode(isEnd: boolean, make: () => readonly Step[]): GrammarNode {
  let find: GrammarNode['stepsAt'] | undefined;
  return {
    isEnd,
    stepsAt(text, at) {
      find ??= indexSteps(make());
      return find(text, at);
    },
  };
}

const end: GrammarNode = lazyNode(true, () => []);

interface Tail {
  /** Whether the text may end with a division's name. */
  readonly isEnd: boolean;
  /** What else may follow a division than another one. */
  after(division: Division): readonly Step[];
}

/** Divisions after each other, each within the one before; any level may be the first. */
function divisionGrammar(tail: Tail): GrammarNode {
  const stepsTo = (division: Division): Step[] => {
    const following = () => [...divisions.below(division).flatMap(stepsTo), ...tail.after(division)];
    const next = lazyNode(tail.isEnd, following);
    const forms = division.level === 'prefecture' ? prefectureForms(division) : [division.name];
    const steps: Step[] = forms.map((text) => step({ text, division, mayDiffer: true, next }));
    const short = division.level === 'province' ? shortProvince(division) : undefined;
    if (short !== undefined) {
      steps.push(step({ text: short, division, mayDiffer: true, next: lazyNode(false, following) }));
    }
    return steps;
  };
  return lazyNode(false, () => divisions.all.flatMap(stepsTo));
}

function addressGrammar(): GrammarNode {
  const zoneSteps: readonly Step[] = zones.map((text) => step({ text, mayDiffer: false, next: end }));
  return divisionGrammar({
    isEnd: true,
    after: (division) => (division.level === 'county' ? [] : zoneSteps),
  });
}

function issuerGrammar(): GrammarNode {
  const branchEnd: readonly Step[] = [step({ text: '分局', mayDiffer: true, next: end })];
  const atBranchEnd = lazyNode(false, () => branchEnd);
  const branches = (city: Division): readonly Step[] => [
    ...divisions
      .below(city)
      .filter(({ level }) => level === 'county')
      .flatMap((division) =>
        branchForms(division).map((text) => step({ text, division, mayDiffer: true, next: atBranchEnd })),
      ),
    ...guardedPlaces.map((text) => step({ text, mayDiffer: false, next: atBranchEnd })),
  ];
  return divisionGrammar({
    isEnd: false,
    after(division) {
      if (division.level === 'province' && !isMunicipality(division)) return [];
      return [step({ text: '公安局', mayDiffer: true, next: lazyNode(true, () => branches(division)) })];
    },
  });
}

/** How addresses begin: 省, 市, 区 or some of them, then anything. */
export const addresses: GrammarNode = addressGrammar();

/** Who issues resident ID cards: a county's 公安局, or a branch (分局) of its city's. */
export const issuers: GrammarNode = issuerGrammar();
