import { spawnSync } from 'node:child_process';

/** One system call that named an address of the internet protocols. */
interface AddressedCall {
  /** The thread that made it, by its name. */
  readonly thread: string;
  readonly call: string;
  readonly isUdp: boolean;
  readonly address: string;
  readonly port: number;
}

/** Whether calls can be recorded one by one: needs the program strace and the right to trace. */
export function mayRecordCalls(): boolean {
  return spawnSync('strace', ['-qq', '-e', 'trace=none', 'true'], { stdio: 'ignore' }).status === 0;
}

/** A command, with every call of it and its children that can name an address written to `file`. */
export function recordingCalls(command: readonly string[], file: string): string[] {
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg';
  // With the names of threads and kinds of sockets, without the bytes that are sent.
  return [
    'strace',
    '-f',
    '--seccomp-bpf',
    '-qq',
    '-Y',
    '-yy',
    '-s',
    '0',
    '-e',
    calls,
    '-o',
    file,
    ...command,
  ];
}

/** The calls in such a record that name an IPv4 or IPv6 address. */
export function addressedCalls(record: string): AddressedCall[] {
  return record.split('\n').flatMap((line) => {
    const [, thread = '', call] = /^\d+(?:<([^>]*)>)? +(\w+)\(/.exec(line) ?? [];
    const address = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/.exec(line);
    const port = /sin6?_port=htons\((\d+)\)/.exec(line)?.[1];
    if (call === undefined || address === null || port === undefined) return [];
    const isUdp = /\(\d+<UDP/.test(line);
    return [{ thread, call, isUdp, address: address[1] ?? address[2] ?? '', port: Number(port) }];
  });
}

/**
 * Whether a call is Chromium's look for a way to the IPv6 internet, which nothing switches off: it names an address
 * of its maker's on a datagram socket, which sends nothing, and asks which of its own addresses would be used.
 */
export function isBrowserProbe({ call, isUdp, address, port }: AddressedCall): boolean {
  return call === 'connect' && isUdp && address === '2001:4860:4860::8888' && port === 443;
}

/** Whether a call stays on this computer. A name looked up by a resolver of this computer would leave it from there. */
export function staysHere({ address, port }: AddressedCall): boolean {
  const isLoopback = /^(127\.|::1$|::ffff:127\.)/.test(address);
  return isLoopback && port !== 53;
}
