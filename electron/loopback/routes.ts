import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { z } from '../../shared/model/jitless.ts';
import { findRendererFile } from '../renderer-files.ts';
import { readBody } from './body-limit.ts';
import type { GuessBrake } from './guess-brake.ts';
import type { IdleExit } from './idle-exit.ts';
import { refuse } from './refuse.ts';
import type { Session } from './session.ts';

const swapRequestSchema = z.object({ token: z.string().max(64).optional() });

/** `POST /session`: a token for a cookie; without a token, whether the cookie is still good. */
export async function answerSession(
  request: IncomingMessage,
  response: ServerResponse,
  session: Session,
  brake: GuessBrake,
): Promise<void> {
  const asked = swapRequestSchema.safeParse(parseJson(await readBody(request)));
  if (!asked.success) return refuse(response, 400);
  const { token } = asked.data;
  const cookie = token === undefined ? null : session.swap(token);
  if (cookie !== null) response.setHeader('set-cookie', cookie);
  else if (!session.admits(request.headers.cookie)) {
    const isGuess = token !== undefined;
    return refuse(response, isGuess && !(await brake.hold()) ? 429 : 401);
  }
  response.writeHead(204).end();
}

/** `GET /presence`: an event stream that stays open as long as the page does. */
export function answerPresence(response: ServerResponse, idle: IdleExit): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(':\n\n');
  response.once('close', idle.pageOpened());
}

/** `GET` of anything else: the built page. */
export async function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  directory: string,
): Promise<void> {
  const file = await findRendererFile(directory, path);
  if (file === null) return refuse(response, 404);
  const headers = { 'content-type': file.mediaType };
  if (request.method === 'HEAD') return void response.writeHead(200, headers).end();
  // Opened first: a stream whose file cannot be opened reports it when nobody listens any more.
  await using handle = await open(file.path);
  response.writeHead(200, headers);
  await pipeline(handle.createReadStream({ autoClose: false }), response);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
