import { z } from '../model/jitless.ts';

/** How far a job is. `ratio` runs from 0 to 1 and never backwards; `step` is a key of the step's name. */
export const progressSchema = z.object({ ratio: z.number().min(0).max(1), step: z.string() });
export type Progress = z.infer<typeof progressSchema>;

type Schema = z.ZodType;

/** Answers once. */
export interface Call<I extends Schema = Schema, O extends Schema = Schema> {
  readonly type: 'call';
  readonly input: I;
  readonly output: O;
}

/** Reports progress while it works and answers at the end; aborting the request cancels it. */
export interface Job<I extends Schema = Schema, O extends Schema = Schema> {
  readonly type: 'job';
  readonly input: I;
  readonly output: O;
}

export type Contract = { readonly [name: string]: Call | Job | Contract };

/** Tells a procedure from a group of them. */
export function isProcedure(entry: Call | Job | Contract): entry is Call | Job {
  return entry.type === 'call' || entry.type === 'job';
}

export const call = <I extends Schema, O extends Schema>(input: I, output: O): Call<I, O> => ({
  type: 'call',
  input,
  output,
});

export const job = <I extends Schema, O extends Schema>(input: I, output: O): Job<I, O> => ({
  type: 'job',
  input,
  output,
});

export interface CallContext {
  /** Aborted when the caller cancels, closes its window or goes away. */
  readonly signal: AbortSignal;
}

/** What core implements: one function per procedure, inputs already checked. */
export type Handlers<C> = {
  readonly [K in keyof C]: C[K] extends {
    type: 'call';
    input: infer I extends Schema;
    output: infer O extends Schema;
  }
    ? (input: z.output<I>, context: CallContext) => Promise<z.input<O>>
    : C[K] extends { type: 'job'; input: infer I extends Schema; output: infer O extends Schema }
      ? (input: z.output<I>, context: CallContext) => AsyncGenerator<Progress, z.input<O>, void>
      : Handlers<C[K]>;
};

export interface ClientOptions {
  signal?: AbortSignal;
}

/** What a caller on the far side of any transport holds. Rejections carry a `Problem` as `error.data`. */
export type ContractClient<C> = {
  readonly [K in keyof C]: C[K] extends {
    type: 'call';
    input: infer I extends Schema;
    output: infer O extends Schema;
  }
    ? (input: z.input<I>, options?: ClientOptions) => Promise<z.output<O>>
    : C[K] extends { type: 'job'; input: infer I extends Schema; output: infer O extends Schema }
      ? (
          input: z.input<I>,
          options?: ClientOptions,
        ) => Promise<AsyncIteratorObject<Progress, z.output<O>, void>>
      : ContractClient<C[K]>;
};
