import { messages } from '../../shared/messages/index.ts';
import './example-badge.css';

/** Marks an invented case. */
export function ExampleBadge() {
  return <span className="example-badge">{messages.home.example}</span>;
}
