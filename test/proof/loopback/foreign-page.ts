import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { browserFlags, browserPath } from '../../fixtures/browser.ts';
import type { Attack } from './attack.ts';

/** Runs in the foreign page: tries everything a site can do with the host at `address`. Answers what it got. */
async function tryEverything(address: string): Promise<string[]> {
  const got: string[] = [];
  const note = (what: string) => (value: unknown) => {
    got.push(`${what}: ${String(value).slice(0, 200)}`);
  };
  const ask = async (what: string, init: RequestInit, path = '/api/cases/list') => {
    try {
      const answer = await fetch(address + path, { credentials: 'include', ...init });
      if (answer.type !== 'opaque' && answer.ok) note(what)(await answer.text());
    } catch {
      // Refused, as it should be.
    }
  };
  const body = '{"json":{}}';
  await ask('fetch', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-beituo': '1' },
    body,
  });
  await ask('plain fetch', { method: 'POST', headers: { 'content-type': 'text/plain' }, body });
  await ask('fetch without CORS', { method: 'POST', mode: 'no-cors', body });
  await ask('page', {}, '/');
  await ask('presence', {}, '/presence');
  const loaded = (element: HTMLElement, what: string) =>
    new Promise<void>((resolve) => {
      element.addEventListener('load', () => resolve(note(what)('loaded')));
      element.addEventListener('error', () => resolve());
      setTimeout(resolve, 3_000);
      document.body.append(element);
    });
  const script = document.createElement('script');
  script.src = `${address}/assets/index.js`;
  await loaded(script, 'script');
  const picture = document.createElement('img');
  picture.src = `${address}/api/files/original`;
  await loaded(picture, 'picture');
  const frame = document.createElement('iframe');
  frame.src = `${address}/`;
  document.body.append(frame);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  try {
    // A frame that was refused is of another origin and cannot be looked into either.
    if (frame.contentDocument?.title) note('frame')(frame.contentDocument.title);
  } catch {
    // Not ours to see.
  }
  for (const protocol of ['ws', 'wss']) {
    await new Promise<void>((resolve) => {
      const socket = new WebSocket(`${address.replace('http', protocol)}/presence`);
      socket.onopen = () => resolve(note(protocol)('open'));
      socket.onerror = () => resolve();
    });
  }
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: `${address}/api/cases/createExample`, target: 'sink' });
  const sink = document.createElement('iframe');
  sink.name = 'sink';
  document.body.append(sink, form);
  form.submit();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  return got;
}

/**
 * A page of another site in a real browser that holds the cookie, under a name of its own and under one that has
 * been rebound to 127.0.0.1 and to the very port of the host.
 */
export const foreignPage: Attack = {
  name: 'a foreign site in a real browser, with the cookie: fetch, form, script, frame, WebSocket, rebinding',
  run: async ({ port, origin, cookie, ask, pageHeaders }) => {
    const executablePath = browserPath();
    if (executablePath === undefined) return { tried: 0, breaches: [], measured: 'no browser is installed' };
    const site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>evil</title><body>');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => site.once('listening', resolve));
    const { port: sitePort } = site.address() as AddressInfo;
    const browser = await chromium.launch({
      executablePath,
      args: [...browserFlags, '--host-resolver-rules=MAP *.example 127.0.0.1'],
    });
    try {
      const context = await browser.newContext();
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Strict' }]);
      const breaches: string[] = [];
      const pageOf = async (address: string) => {
        const page = await context.newPage();
        const answer = await page.goto(address).catch(() => null);
        return { page, status: answer?.status() };
      };
      // The site beside ours, on the same address and on a name of its own.
      for (const from of [`http://evil.example:${sitePort}/`, `http://127.0.0.1:${sitePort}/`]) {
        const { page } = await pageOf(from);
        for (const got of await page.evaluate(tryEverything, origin)) breaches.push(`${from} got ${got}`);
        await page.close();
      }
      // The name of the site, now leading to the host itself.
      const { page, status } = await pageOf(`http://evil.example:${port}/`);
      if (status !== 403) breaches.push(`a rebound name was answered with ${status}`);
      await page.close();
      await ask();
      const { rawRequest } = await import('../../hosts/raw-request.ts');
      const { body } = await rawRequest({
        port,
        method: 'POST',
        path: '/api/cases/list',
        headers: { ...pageHeaders, cookie },
        body: '{"json":{}}',
      });
      if (body.includes('example')) breaches.push('a form of the site made an example case');
      return { tried: 21, breaches };
    } finally {
      await browser.close();
      site.close();
    }
  },
};
