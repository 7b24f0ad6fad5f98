import { parentPort } from 'node:worker_threads';
import { openExport } from './opening.ts';
import { type GrowingExport, growExport } from './sealing.ts';
import type { FromExchange, ToExchange } from './sealing-protocol.ts';

/** Entry of the thread that encrypts and opens exports: a passphrase alone takes seconds of it. */
const port = parentPort;
let growing: GrowingExport | undefined;

function begun(): GrowingExport {
  if (growing === undefined) throw new Error('no export was begun');
  return growing;
}

async function answer(order: ToExchange): Promise<FromExchange> {
  switch (order.type) {
    case 'begin':
      growing = growExport(order.passphrase, new Date());
      return { type: 'taken' };
    case 'entry':
      await begun().add(order.name, order.content);
      return { type: 'taken' };
    case 'finish':
      return { type: 'sealed', parts: await begun().finish() };
    case 'open': {
      const opened = await openExport(order.file, order.passphrase);
      return opened.ok
        ? { type: 'opened', entries: opened.entries }
        : { type: 'refused', reason: opened.reason };
    }
  }
}

port?.on('message', async (order: ToExchange) => {
  const done = await answer(order);
  port.postMessage(done, movedWith(done));
});

/** Bytes that are handed over rather than copied. */
function movedWith(answer: FromExchange): ArrayBuffer[] {
  if (answer.type === 'opened') return answer.entries.map(({ content }) => content.buffer);
  return answer.type === 'sealed' ? answer.parts.map(({ buffer }) => buffer) : [];
}
