import { createRandom } from '../../fixtures/random.ts';
import { mutate } from '../../recognition/fuzz/mutate.ts';
import { type Attack, abreast } from './attack.ts';
import { openConnection } from './raw-connection.ts';

const count = 2_000;

/** Requests that smuggle another one behind them, in ways that two readers of HTTP may understand differently. */
const smuggling = [
  'Content-Length: 4\r\nContent-Length: 60\r\n\r\nabcd',
  'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n',
  'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n',
  'Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n',
  'Content-Length: +4\r\n\r\nabcd',
  'Content-Length: -1\r\n\r\nabcd',
];

/** Requests of our page with something wrong with them, without its cookie: none may be let through. */
export const garbage: Attack = {
  name: `garbage: ${count} mutated and smuggled requests`,
  run: async ({ port, origin, pageHeaders }) => {
    const headers = Object.entries({ host: `127.0.0.1:${port}`, ...pageHeaders, origin })
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
    const first = `POST /api/cases/list HTTP/1.1\r\n${headers}`;
    const whole = `${first}content-length: 11\r\n\r\n{"json":{}}`;
    const requests = Array.from({ length: count }, (_, index) => {
      const smuggled = smuggling[index % (smuggling.length * 4)];
      if (smuggled !== undefined) return `${first}${smuggled}${whole}`;
      return Buffer.from(mutate(Buffer.from(whole), createRandom(`garbage/${index}`)).bytes).toString(
        'latin1',
      );
    });
    const breaches: string[] = [];
    await abreast(requests, 32, async (request) => {
      const connection = await openConnection(port);
      connection.send(request);
      // What waits for more is cut off in time by others' proof; here only what was answered counts.
      await connection.closed(300);
      if (/"json"|HTTP\/1\.1 20[0-9].*application\/json/s.test(connection.received()))
        breaches.push(JSON.stringify(request.slice(0, 80)));
      connection.destroy();
    });
    return { tried: count, breaches };
  },
};
