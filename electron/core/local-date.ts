/** The calendar date at this computer's own time zone, `YYYY-MM-DD`. */
export function localDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
