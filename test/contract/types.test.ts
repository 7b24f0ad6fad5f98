import { expectTypeOf, it } from 'vitest';
import type { AppClient, AppHandlers } from '../../shared/contract/contract.ts';
import type { CallContext, ClientOptions, Progress } from '../../shared/contract/procedure.ts';
import type { CaseRecord, StoredFile } from '../../shared/model/case-record.ts';
import type { LetterResult } from '../../shared/model/letter.ts';

it('gives the client inputs with their defaults left out and outputs as checked', () => {
  expectTypeOf<AppClient['cases']['open']>().toEqualTypeOf<
    (input: { id: string }, options?: ClientOptions) => Promise<CaseRecord>
  >();
  expectTypeOf<AppClient['cases']['list']>().parameter(0).toEqualTypeOf<{
    query?: string | undefined;
    trashed?: boolean | undefined;
  }>();
  expectTypeOf<AppClient['letter']['compose']>().returns.resolves.toEqualTypeOf<LetterResult>();
  expectTypeOf<AppClient['files']['original']>().returns.resolves.toEqualTypeOf<{ file: File }>();
});

it('gives the client a job as a stream of progress that ends in the output', () => {
  expectTypeOf<AppClient['recognition']['read']>().returns.resolves.toEqualTypeOf<
    AsyncIteratorObject<Progress, StoredFile, void>
  >();
});

it('gives handlers inputs with their defaults filled in', () => {
  expectTypeOf<AppHandlers['cases']['list']>().parameter(0).toEqualTypeOf<{
    query: string;
    trashed: boolean;
  }>();
  expectTypeOf<AppHandlers['cases']['list']>().parameter(1).toEqualTypeOf<CallContext>();
});

it('knows no procedure that the contract does not list', () => {
  expectTypeOf<AppClient['cases']>().not.toHaveProperty('destroyEverything');
});
