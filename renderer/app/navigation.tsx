import { Link, useLocation } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import { safetyAddress } from '../vault/safety-address.ts';
import './styles/navigation.css';

const text = messages.app.navigation;

/** The screens one goes to from anywhere, and the addresses that belong to each. */
const entries = [
  { href: '/', label: text.cases, owns: (path: string) => path === '/' || path.startsWith('/cases/') },
  { href: '/message', label: text.message, owns: (path: string) => isWithin(path, '/message') },
  { href: '/platforms', label: text.platforms, owns: (path: string) => isWithin(path, '/platforms') },
  { href: safetyAddress, label: text.safety, owns: (path: string) => isWithin(path, safetyAddress) },
] as const;

function isWithin(path: string, screen: string): boolean {
  return path === screen || path.startsWith(`${screen}/`);
}

/** The way between the main screens; the present one is marked. */
export function Navigation() {
  const [path] = useLocation();
  return (
    <nav className="navigation" aria-label={text.label}>
      <ul>
        {entries.map(({ href, label, owns }) => (
          <li key={href}>
            <Link href={href} aria-current={owns(path) ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
