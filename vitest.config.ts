import { defineConfig } from 'vitest/config';

/** Time limits only end what hangs: they are far above what a busy machine needs. */
const project = (name: string, timeout = 120_000) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout: timeout, hookTimeout: timeout },
});

/**
 * V8 13.6 may end the whole process when it frees the compiled form of a function that
 * WebAssembly calls (`UnregisterWasmAllocation`: "jit_page.has_value()"). It compiles one
 * after so many calls; with a budget no test reaches it never does.
 */
const uncompiledImports = '--wasm-wrapper-tiering-budget=1000000000';

export default defineConfig({
  test: {
    execArgv: [uncompiledImports],
    projects: [
      project('fence'),
      project('unit'),
      project('contract'),
      project('hosts'),
      project('recognition', 900_000),
    ],
  },
});
