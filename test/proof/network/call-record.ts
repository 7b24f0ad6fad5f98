import { spawnSync } from 'node:child_process';

/** One system call that named an address of the internet protocols. */
interface AddressedCall {
  readonly call: string;
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
  // Without the bytes that are sent: only the address is of interest.
  return ['strace', '-f', '--seccomp-bpf', '-qq', '-s', '0', '-e', calls, '-o', file, ...command];
}

/** The calls in such a record that name an IPv4 or IPv6 address. */
export function addressedCalls(record: string): AddressedCall[] {
  return record.split('\n').flatMap((line) => {
    const call = /^\d+ +(\w+)\(/.exec(line)?.[1];
    const address = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/.exec(line);
    const port = /sin6?_port=htons\((\d+)\)/.exec(line)?.[1];
    if (call === undefined || address === null || port === undefined) return [];
    return [{ call, address: address[1] ?? address[2] ?? '', port: Number(port) }];
  });
}

/** Whether a call stays on this computer. A name looked up by a resolver of this computer would leave it from there. */
export function staysHere({ address, port }: AddressedCall): boolean {
  const isLoopback = /^(127\.|::1$|::ffff:127\.)/.test(address);
  return isLoopback && port !== 53;
}
