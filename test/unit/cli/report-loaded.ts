import { registerHooks } from 'node:module';

// Loaded before a command: prints the address of every module when the process ends.
const loaded: string[] = [];
registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});
process.on('exit', () => process.stderr.write(`loaded: ${loaded.join(' ')}\n`));
