import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isBackupId } from '../../../electron/core/backup/backup-id.ts';
import { createRandom, type Random } from '../../fixtures/random.ts';
import { clientOf } from './content.ts';
import { halfExports } from './exports.ts';
import { expectContents, namesIn } from './halves.ts';
import { after, type Kept } from './kept.ts';
import { type Looked, look, type Proofs } from './look.ts';
import { makeOlderStore } from './older-store.ts';
import { halfPackages } from './packages.ts';
import { Planner } from './plan.ts';
import type { Order, Said, Step, StepKind } from './step.ts';
import { createWriters, type Writers } from './writer-process.ts';

/** What came of one kill. */
export interface Kill {
  readonly number: number;
  readonly kind: StepKind;
  /** Whether the step had begun and was not acknowledged. */
  readonly inside: boolean;
  /** Of a kill inside a step: whether the step had come to be nevertheless. */
  readonly cameToBe: boolean;
  /** How many steps were acknowledged before the kill. */
  readonly acknowledged: number;
  readonly faults: readonly string[];
}

interface KillRun {
  readonly count: number;
  readonly seed: string;
}

const firstGuessMs: Partial<Record<StepKind, number>> = {
  opening: 800,
  sealing: 1500,
  backup: 800,
  restore: 1500,
  passphrase: 1500,
  'no passphrase': 1500,
  'recovery sheet': 1500,
  package: 600,
  export: 2500,
  'taking in': 1000,
  'client erasure': 1000,
};

/** Kills one writer after the other, and looks after each at what it has left. */
export async function* killWriters({ count, seed }: KillRun): AsyncGenerator<Kill, void, void> {
  const root = mkdtempSync(join(tmpdir(), 'beituo-kills-'));
  const writers = createWriters();
  try {
    const scene = new Scene(root, createRandom(seed), writers);
    for (let number = 1; number <= count; number += 1) yield await scene.kill(number);
  } finally {
    writers.end();
    rmSync(root, { recursive: true, force: true });
  }
}

/** A data folder that lives through all kills but those while an older store is sealed, which get one each. */
class Scene {
  readonly #root: string;
  readonly #random: Random;
  readonly #planner: Planner;
  readonly #writers: Writers;
  readonly #usual = new Map<StepKind, number>();
  #kept: Kept = { cases: {}, forms: [], passphrase: null, clientsErased: 0 };
  #recoveryCode: string | null = null;
  readonly #backups = new Map<string, Kept>();

  constructor(root: string, random: Random, writers: Writers) {
    this.#root = root;
    this.#writers = writers;
    this.#random = random;
    this.#planner = new Planner(random.fork('plan'));
    for (const name of ['data', 'packages', 'exports']) mkdirSync(join(root, name));
  }

  async kill(number: number): Promise<Kill> {
    const kind = this.#planner.kind();
    return kind === 'sealing' ? this.#killSealing(number) : this.#killWorking(number, kind);
  }

  async #killSealing(number: number): Promise<Kill> {
    const dataDirectory = join(this.#root, `older-${number}`);
    const kept = makeOlderStore(dataDirectory, this.#planner.reserve(20));
    const steps: Step[] = [{ kind: 'sealing' }];
    const outcome = await this.#killIn({ dataDirectory, passphrase: null, steps }, 0);
    const { kept: found, faults } = await lookSafely(dataDirectory, {
      passphrases: [null],
      recoveryCode: null,
      void: [],
    });
    const wrong = [...outcome.faults, ...faults];
    if (found !== undefined && !isDeepStrictEqual(found, kept)) wrong.push(difference(found, [kept]));
    rmSync(dataDirectory, { recursive: true, force: true });
    return { number, kind: 'sealing', ...outcome, cameToBe: false, faults: wrong };
  }

  async #killWorking(number: number, wanted: StepKind): Promise<Kill> {
    const dataDirectory = join(this.#root, 'data');
    const { passphrase } = this.#kept;
    const shelf = join(dataDirectory, 'backups');
    const there = new Map([...this.#backups].filter(([id]) => namesIn(shelf).includes(id)));
    const quick =
      wanted === 'opening' ? { steps: [], kept: this.#kept } : this.#planner.quickSteps(this.#kept);
    const target = this.#planner.step(wanted, quick.kept, there);
    const opening: Step = { kind: 'opening' };
    const following = wanted === 'opening' ? [] : [target];
    const more = this.#planner.quickSteps(after(quick.kept, target, there)).steps;
    const steps = [opening, ...quick.steps, ...following, ...more];
    const index = wanted === 'opening' ? 0 : 1 + quick.steps.length;
    const outcome = await this.#killIn({ dataDirectory, passphrase, steps }, index);

    const done = outcome.said.filter(({ at }) => at === 'done');
    let kept = this.#kept;
    const before: Kept[] = [kept];
    const acknowledgedBackups: string[] = [];
    for (const { step, result } of done) {
      const taken = steps[step] ?? opening;
      kept = after(kept, taken, there);
      before.push(kept);
      if (taken.kind === 'backup' && result !== null) {
        this.#backups.set(result, kept);
        acknowledgedBackups.push(result);
      }
      if (taken.kind === 'recovery sheet') this.#recoveryCode = result;
    }
    const pending = steps[done.length];
    const isPending = outcome.said.length > 2 * done.length && pending !== undefined;
    const next = isPending ? after(kept, pending, there) : kept;
    // Nobody was told the code of a sheet that was being made.
    const recoveryCode = isPending && pending.kind === 'recovery sheet' ? null : this.#recoveryCode;
    this.#recoveryCode = recoveryCode;
    const proofs = {
      passphrases: [kept.passphrase, next.passphrase],
      recoveryCode,
      void:
        passphrase !== null && passphrase !== kept.passphrase && passphrase !== next.passphrase
          ? [passphrase]
          : [],
    };
    const idsBefore = new Set(namesIn(shelf));
    const { kept: found, faults } = await lookSafely(dataDirectory, proofs);
    const wrong = [...outcome.faults, ...faults];
    for (const id of acknowledgedBackups) if (!idsBefore.has(id)) wrong.push(`backup ${id} is gone`);
    for (const name of halfPackages(join(this.#root, 'packages'))) wrong.push(`half a package: ${name}`);
    const exported = before[index]?.cases ?? kept.cases;
    wrong.push(...(await halfExports(join(this.#root, 'exports'), exported)));
    if (found !== undefined) {
      if (![kept, next].some((allowed) => isDeepStrictEqual(found, allowed))) {
        wrong.push(difference(found, [kept, next]));
      }
      // The one made on closing holds what was found.
      for (const id of namesIn(shelf).filter(isBackupId)) {
        if (!idsBefore.has(id)) this.#backups.set(id, found);
      }
      if (
        target.kind === 'client erasure' &&
        target.backups &&
        found.clientsErased > this.#kept.clientsErased
      ) {
        wrong.push(...this.#backupsHolding(target.client, namesIn(shelf)));
      }
      this.#kept = found;
    }
    const cameToBe = isPending && !isDeepStrictEqual(kept, next) && isDeepStrictEqual(found, next);
    return { number, kind: target.kind, ...outcome, cameToBe, faults: wrong };
  }

  /** Backups that hold what is said to be gone from them. */
  #backupsHolding(client: string, shelf: readonly string[]): string[] {
    return [...this.#backups]
      .filter(
        ([id, { cases }]) =>
          shelf.includes(id) && Object.keys(cases).some((title) => clientOf(title) === client),
      )
      .map(([id]) => `backup ${id} holds the client that was erased`);
  }

  /** Kills at a moment drawn from the whole length such a step usually has, and a little after. */
  async #killIn({ dataDirectory, passphrase, steps }: Omit<Order, 'packages' | 'exports'>, target: number) {
    const kind = steps[target]?.kind ?? 'opening';
    const usual = this.#usual.get(kind) ?? firstGuessMs[kind] ?? 150;
    expectContents(this.#planner.highest);
    const { said, elapsed, complaint } = await this.#writers.kill({
      order: {
        dataDirectory,
        packages: join(this.#root, 'packages'),
        exports: join(this.#root, 'exports'),
        passphrase,
        steps,
      },
      target,
      delay: this.#random.between(0, 1.2 * usual),
    });
    const inside = isInside(said, target);
    this.#usual.set(kind, inside ? Math.max(usual, 1.6 * elapsed) : 0.6 * usual + 0.4 * elapsed);
    const acknowledged = said.filter(({ at }) => at === 'done').length;
    return { said, inside, acknowledged, faults: complaint === '' ? [] : [`the writer said: ${complaint}`] };
  }
}

function isInside(said: readonly Said[], target: number): boolean {
  const words = said.filter(({ step }) => step === target).map(({ at }) => at);
  return words.length === 1;
}

function difference(found: Kept, allowed: readonly Kept[]): string {
  return `holds ${JSON.stringify(found)} and not one of ${JSON.stringify(allowed)}`;
}

/** What cannot be opened, or refuses to be read, is a fault like any other, and the run goes on. */
async function lookSafely(dataDirectory: string, proofs: Proofs): Promise<Looked> {
  try {
    return await look(dataDirectory, proofs);
  } catch (error) {
    return { kept: undefined, faults: [`it cannot be looked at: ${String(error)}`] };
  }
}
