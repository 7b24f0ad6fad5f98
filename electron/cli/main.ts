import { allocatingFrugally } from '../allocation.ts';
import { enterCallerDirectory } from '../caller-directory.ts';
import { runCommand } from './run-command.ts';

enterCallerDirectory('cli');
const given = process.argv.slice(2);
const readsPictures = new Set(['read', 'scan']);
const run = () => runCommand(given);
process.exitCode = await (readsPictures.has(given[0] ?? '') ? allocatingFrugally(run) : run());
