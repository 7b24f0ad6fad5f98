import { globSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const entries = [
  'electron/desktop/main.ts',
  'electron/desktop/core-process.ts',
  'electron/loopback/main.ts',
  'electron/cli/main.ts',
];

/**
 * Three bundles. `main` keeps one file per module, so that a worker or a resource is found by the same
 * relative URL whether the sources run directly (command line, tests) or the build does.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      minify: false,
      externalizeDeps: true,
      rollupOptions: {
        // Workers are started by their file's address, which no bundler can follow: found by their name.
        input: [...entries, ...globSync('electron/core/**/*-worker.ts')],
        output: {
          format: 'es',
          preserveModules: true,
          preserveModulesRoot: '.',
          entryFileNames: '[name].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      isolatedEntries: true,
      rollupOptions: {
        input: 'electron/desktop/preload.ts',
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    base: '/',
    build: {
      outDir: 'out/renderer',
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
});
