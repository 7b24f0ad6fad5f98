import { cases } from './cases.ts';
import { cli } from './cli.ts';
import { hosts } from './hosts.ts';
import { problems } from './problems.ts';

/** Every text a person sees, in Simplified Chinese. One file per room; values are strings or functions. */
export const messages = { cases, cli, hosts, problems } as const;
