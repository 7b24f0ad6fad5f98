import type { Random } from '../../fixtures/random.ts';
import { clientOf } from './content.ts';
import { after, type Kept } from './kept.ts';
import type { Step, StepKind } from './step.ts';

/** How often each kind of step is the one to be killed in. */
const weights: readonly (readonly [number, StepKind])[] = [
  [4, 'save'],
  [4, 'picture'],
  [1, 'removal'],
  [1, 'import'],
  [1, 'erasure'],
  [1, 'form'],
  [3, 'backup'],
  [2, 'restore'],
  [2, 'passphrase'],
  [1, 'no passphrase'],
  [1, 'recovery sheet'],
  [2, 'package'],
  [2, 'export'],
  [3, 'taking in'],
  [2, 'client erasure'],
  [1, 'opening'],
  [3, 'sealing'],
];

export const stepKinds = weights.map(([, kind]) => kind);
const mostCases = 6;
const mostFiles = 5;
const mostForms = 5;

/** Draws steps that can be taken in a state. */
export class Planner {
  readonly #random: Random;
  #number = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** The highest number of a picture or a form so far. */
  get highest(): number {
    return this.#number;
  }

  /** The next numbers, reserved; the first of them. */
  reserve(count: number): number {
    this.#number += count;
    return this.#number - count + 1;
  }

  kind(): StepKind {
    return this.#random.weighted(weights);
  }

  /** A few steps that change something and are quick, from `kept` on. */
  quickSteps(kept: Kept): { steps: Step[]; kept: Kept } {
    const steps: Step[] = [];
    let now = kept;
    for (let count = this.#random.integer(0, 3); count > 0; count -= 1) {
      const step = this.step(this.#random.pick(['save', 'save', 'picture'] as const), now, new Map());
      steps.push(step);
      now = after(now, step, new Map());
    }
    return { steps, kept: now };
  }

  /** A step of a kind; where that cannot be taken now, another. */
  step(kind: StepKind, kept: Kept, backups: ReadonlyMap<string, Kept>): Step {
    const random = this.#random;
    const titles = Object.keys(kept.cases);
    const title = titles.length === 0 ? '' : random.pick(titles);
    const ofCase = kept.cases[title];
    switch (kind) {
      case 'import':
        return titles.length < mostCases ? this.#import() : { kind: 'save', title };
      case 'save':
        return ofCase === undefined ? this.#import() : { kind, title };
      case 'picture':
        if (ofCase === undefined) return this.#import();
        if (ofCase.files.length >= mostFiles) return this.step('removal', kept, backups);
        return { kind, title, number: this.reserve(1) };
      case 'removal': {
        const withFiles = titles.filter((each) => (kept.cases[each]?.files.length ?? 0) > 0);
        if (withFiles.length === 0) return this.step('picture', kept, backups);
        const chosen = random.pick(withFiles);
        return { kind, title: chosen, number: random.pick(kept.cases[chosen]?.files ?? []) };
      }
      case 'erasure':
        return titles.length > 1 ? { kind, title } : this.#import();
      case 'export':
        return titles.length > 0 ? { kind, name: `${random.integer(1, 3)}.zip.age` } : this.#import();
      case 'taking in':
        if (titles.length > mostCases) return this.step('client erasure', kept, backups);
        return { kind, cases: [this.#incoming(), this.#incoming()] };
      case 'client erasure': {
        if (titles.length === 0) return this.#import();
        return { kind, client: clientOf(title), backups: random.chance(0.5) };
      }
      case 'form':
        return kept.forms.length < mostForms ? { kind, number: this.reserve(1) } : { kind: 'save', title };
      case 'restore':
        return backups.size > 0 ? { kind, id: random.pick([...backups.keys()]) } : { kind: 'backup' };
      case 'passphrase':
        return { kind, passphrase: `口令 ${random.integer(0, 1e9)}`, remember: random.chance(0.6) };
      case 'package': {
        const name = `${random.integer(1, 3)}${random.chance(0.5) ? '.zip' : ''}`;
        return { kind, name, made: random.chance(0.25) };
      }
      case 'no passphrase':
        return kept.passphrase === null ? this.step('passphrase', kept, backups) : { kind };
      default:
        return { kind };
    }
  }

  #incoming() {
    const count = this.#random.integer(0, 2);
    return {
      title: `材料${this.reserve(1)}`,
      version: this.#random.integer(1, 4),
      files: Array.from({ length: count }, () => this.reserve(1)),
    };
  }

  #import(): Step {
    return { kind: 'import', title: `材料${this.reserve(1)}` };
  }
}
