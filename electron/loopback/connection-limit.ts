import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * A browser opens six to one host. The rest is room for programs that try their luck, until their time is over; it
 * costs some 20 kB each.
 */
const usualMaximum = 2_048;

export interface ConnectionLimit {
  /** Keeps a connection whose request comes from an admitted page. Call the result when it has been answered. */
  readonly keep: (socket: Socket) => () => void;
}

/**
 * Holds at most `maximum` connections. Whoever comes when all are taken gets the place of the one that has been
 * silent or unadmitted for longest, so that no number of idle connections keeps a page of ours out.
 */
export function limitConnections(
  server: Pick<Server, 'on'>,
  maximum: number = usualMaximum,
): ConnectionLimit {
  // In order of arrival; a number counts the requests of an admitted page under way.
  const open = new Map<Socket, number>();

  server.on('connection', (socket: Socket) => {
    if (open.size >= maximum) {
      const [dispensable] = [...open].find(([, kept]) => kept === 0) ?? [socket];
      dispensable.destroy();
      open.delete(dispensable);
      if (dispensable === socket) return;
    }
    open.set(socket, 0);
    socket.once('close', () => open.delete(socket));
  });

  const change = (socket: Socket, by: number): void => {
    const kept = open.get(socket);
    if (kept === undefined) return;
    // To the end: what was of use just now is not the first to go.
    open.delete(socket);
    open.set(socket, kept + by);
  };
  return {
    keep: (socket) => {
      change(socket, 1);
      return () => change(socket, -1);
    },
  };
}
