import { enterCallerDirectory } from '../caller-directory.ts';
import { runCommand } from './run-command.ts';

enterCallerDirectory('cli');
process.exitCode = await runCommand(process.argv.slice(2));
