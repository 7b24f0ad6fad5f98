import { randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may ask: a page that was opened with a token of this start. The token (128 bits, in the address's
 * fragment, which browsers never send) is swapped once for a cookie that scripts cannot read.
 */
export interface Session {
  /** Good for as long as the host runs: it is the printed address. */
  readonly token: string;
  /** Good for one swap: it stands on the browser's command line, where other accounts may read it. */
  readonly issueSingleUseToken: () => string;
  /** The cookie to set for a token, or `null` when the token is wrong or used up. */
  readonly swap: (token: string) => string | null;
  /** Whether a request's `Cookie` header carries this session. */
  readonly admits: (cookieHeader: string | undefined) => boolean;
}

/** Starts a session for the host on `port`. */
export function createSession(port: number): Session {
  // Cookies are shared by all ports of a host, so the name keeps two instances apart.
  const name = `beituo-${port}`;
  const secret = newSecret();
  const token = newSecret();
  const singleUse = new Set<string>();
  const cookie = `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
  return {
    token,
    issueSingleUseToken: () => {
      const issued = newSecret();
      singleUse.add(issued);
      return issued;
    },
    swap: (offered) => (singleUse.delete(offered) || same(offered, token) ? cookie : null),
    admits: (header) =>
      (header ?? '').split(';').some((part) => {
        const [key, value] = part.trim().split('=');
        return key === name && value !== undefined && same(value, secret);
      }),
  };
}

const newSecret = (): string => randomBytes(16).toString('hex');

function same(offered: string, expected: string): boolean {
  const [a, b] = [Buffer.from(offered), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
