import { acquireInstanceLock } from '../../../electron/core/vault/instance-lock.ts';

// Takes the lock of a data folder, says so, and keeps it until it is killed.
acquireInstanceLock(process.argv[2] ?? '');
process.stdout.write('held\n');
setInterval(() => {}, 1000);
