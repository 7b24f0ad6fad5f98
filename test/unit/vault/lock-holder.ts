import { acquireInstanceLock } from '../../../electron/core/vault/instance-lock.ts';

// Takes the lock of a data folder, says so, and keeps it until it is killed.
const lock = acquireInstanceLock(process.argv[2] ?? '');
process.stdout.write('held\n');
// Referred to all the time: a lock that nobody refers to any more is given back with the garbage.
setInterval(() => lock, 1000);
