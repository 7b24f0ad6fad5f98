/**
 * Tries to leave this computer in every way a program may, so that a recorder can be seen to see it: TCP and UDP
 * over both protocols, a name looked up by the system and by Node, and a page in a browser. The addresses are those
 * kept for documentation (RFC 5737, RFC 3849) and belong to nobody.
 */
import { createSocket } from 'node:dgram';
import { lookup, resolve4 } from 'node:dns';
import { connect } from 'node:net';
import { chromium } from '@playwright/test';
import { browserExecutable, browserFlags } from '../../fixtures/browser.ts';

const ended = (start: (done: () => void) => void): Promise<void> => new Promise(start);

await Promise.all([
  ...['192.0.2.1', '2001:db8::1'].map((host) =>
    ended((done) => connect({ host, port: 9 }).once('error', done).once('connect', done)),
  ),
  ended((done) => createSocket('udp4').send('.', 9, '192.0.2.2', done)),
  ended((done) => createSocket('udp6').send('.', 9, '2001:db8::2', done)),
  ended((done) => lookup('attempt.invalid', done)),
  ended((done) => resolve4('attempt.invalid', done)),
]);
const browser = await chromium.launch({ executablePath: browserExecutable(), args: [...browserFlags] });
const page = await browser.newPage();
await page.goto('http://192.0.2.3/').catch(() => undefined);
await browser.close();
process.exit(0);
