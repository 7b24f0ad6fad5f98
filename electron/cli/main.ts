import { allocatingFrugally } from '../allocation.ts';
import { enterCallerDirectory } from '../caller-directory.ts';
import { runCommand } from './run-command.ts';

enterCallerDirectory('cli');
const given = process.argv.slice(2);
const run = () => runCommand(given);
process.exitCode = await (given[0] === 'read' ? allocatingFrugally(run) : run());
