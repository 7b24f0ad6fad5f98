import { createRandom } from '../../fixtures/random.ts';
import { type Attack, abreast } from './attack.ts';

const guesses = 2_000;
/** At the same time; a browser would open six. */
const width = 50;

/** Guesses as a program on this computer may make them: nothing else keeps it from the session. */
export const tokenGuessing: Attack = {
  name: `guessing: ${guesses} tokens, ${width} at a time`,
  run: async ({ swap, token }) => {
    const random = createRandom('guesses');
    const guess = (): string => Array.from({ length: 32 }, () => random.integer(0, 15).toString(16)).join('');
    const near = (at: number): string => token.slice(0, at) + guess().slice(at);
    const tokens = Array.from({ length: guesses }, (_, index) =>
      index % 4 === 0 ? near(index % 31) : guess(),
    );
    const breaches: string[] = [];
    let [held, atOnce] = [0, 0];
    let ownersSlowest = 0;
    const owner = async (): Promise<void> => {
      const started = performance.now();
      const { status } = await swap(token);
      ownersSlowest = Math.max(ownersSlowest, performance.now() - started);
      if (status !== 204) breaches.push(`the owner was answered with ${status}`);
    };
    const started = performance.now();
    await abreast([...tokens.entries()], width, async ([index, guessed]) => {
      const { status, headers } = await swap(guessed);
      if (status === 401) held += 1;
      else if (status === 429) atOnce += 1;
      else breaches.push(`a guess was answered with ${status}`);
      if (headers['set-cookie'] !== undefined) breaches.push('a guess was given a cookie');
      if (index % 200 === 0) await owner();
    });
    const seconds = (performance.now() - started) / 1000;
    return {
      tried: guesses,
      breaches,
      measured:
        `${Math.round(guesses / seconds)} guesses a second of 2^128; ${held} held back, ${atOnce} turned away; ` +
        `the owner waited ${Math.round(ownersSlowest)} ms at most`,
    };
  },
};
