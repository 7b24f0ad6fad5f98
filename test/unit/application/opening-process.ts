import { createApplication } from '../../../electron/core/application.ts';
import { samplePorts } from './sample-ports.ts';

// Opens the data of a folder, says so, and waits to be killed.
await createApplication(samplePorts(process.argv[2] ?? ''));
process.stdout.write('open\n');
setInterval(() => {}, 1000);
