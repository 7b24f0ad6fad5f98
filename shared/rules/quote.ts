import { rules as words } from '../messages/rules.ts';

const quotation = /\{([a-zA-Z.]+)(?::([a-z]+))?\}/g;

function lookUp(root: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? Reflect.get(value, key)
          : undefined,
      root,
    );
}

function written(value: unknown, form: string | undefined): string | undefined {
  if (value === 'unknown') return words.units.unknown;
  if (form === undefined)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  if (form === 'months' && typeof value === 'number') return words.units.months(value);
  if (form === 'size' && typeof value === 'number') return `${Math.round(value / 104_857.6) / 10} MB`;
  if (form === 'formats' && Array.isArray(value)) return value.join(words.units.separator).toUpperCase();
  return undefined;
}

/**
 * A text of a rule pack with the values it quotes filled in: `{signatures.maximumLength}`, and
 * `{field.maxLength}` for the field it belongs to. `:size` writes bytes as MB, `:months` as years where whole,
 * `:formats` lists file formats. What the
 * platform has not published is said to be so. What cannot be filled in stays as it is; see {@link brokenQuotes}.
 */
export function quote(text: string, values: object): string {
  return text.replace(
    quotation,
    (whole, path: string, form?: string) => written(lookUp(values, path), form) ?? whole,
  );
}

/** The quotations of a text that name nothing that can be written. */
export function brokenQuotes(text: string, values: object): string[] {
  return quote(text, values).match(/\{[^}]*\}/g) ?? [];
}
