import { connect, type Socket } from 'node:net';

/** A connection on which an attacker says what they like. */
export interface RawConnection {
  readonly send: (bytes: string) => void;
  /** What the host has answered so far. */
  readonly received: () => string;
  readonly isOpen: () => boolean;
  /** Resolves when the host has closed it, `false` when it has not after `patience` milliseconds. */
  readonly closed: (patience: number) => Promise<boolean>;
  /** Stops reading, as a client does that wants an answer to be kept waiting. */
  readonly pause: () => void;
  readonly destroy: () => void;
}

export function openConnection(port: number): Promise<RawConnection> {
  const socket: Socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('latin1').on('data', (text: string) => {
    received = (received + text).slice(0, 65_536);
  });
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const connection: RawConnection = {
    send: (bytes) => void socket.write(bytes, 'latin1'),
    received: () => received,
    isOpen: () => !socket.destroyed && !socket.readableEnded,
    closed: async (patience) => {
      const { promise: given, resolve } = Promise.withResolvers<false>();
      const impatient = setTimeout(() => resolve(false), patience);
      const answer = await Promise.race([ended.then(() => true), given]);
      clearTimeout(impatient);
      return answer;
    },
    pause: () => void socket.pause(),
    destroy: () => void socket.destroy(),
  };
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(connection));
    // Refused or reset: a connection that is closed.
    socket.on('error', () => resolve(connection));
  });
}
