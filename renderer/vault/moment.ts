import { messages } from '../../shared/messages/index.ts';
import { clockTime } from '../widgets/relative-time.ts';

const two = (number: number) => String(number).padStart(2, '0');

/** `2026-11-22 14:02`, in local time. */
export function moment(timestamp: string): string {
  const at = new Date(timestamp);
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return messages.safety.when(date, clockTime(at));
}
