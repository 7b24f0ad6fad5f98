import { messages } from '../../shared/messages/index.ts';

const text = messages.home.time;

/** `14:02`, in local time. */
export function clockTime(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** How long ago, the way a person would say it: minutes, today, yesterday, then the date. */
export function relativeTime(at: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  if (minutes < 1) return text.now;
  if (minutes < 60) return text.minutes(minutes);
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days === 0) return text.today(clockTime(at));
  if (days === 1) return text.yesterday(clockTime(at));
  return at.getFullYear() === now.getFullYear()
    ? text.date(at.getMonth() + 1, at.getDate())
    : text.fullDate(at.getFullYear(), at.getMonth() + 1, at.getDate());
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}
