import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

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
        input: {
          desktop: 'electron/desktop/main.ts',
          loopback: 'electron/loopback/main.ts',
          cli: 'electron/cli/main.ts',
          'image-worker': 'electron/core/recognition/image-worker.ts',
        },
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
    build: { outDir: 'out/renderer', assetsInlineLimit: 0, rollupOptions: { input: 'renderer/index.html' } },
  },
});
