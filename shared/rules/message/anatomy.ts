import type { Span } from '../span.ts';
import type { Anatomy } from './template.ts';

/** How the platforms write a place for a value: `${code}`, `{1}`, `{$var}`, `#code#`. */
const variablePattern = /\$?\{([^{}\n]{0,60})\}|#([^#\s]{1,30})#/g;
const bracketPattern = /【([^【】]*)】/g;

/** Ends of a host by which an address without `https://` is recognized. */
const domainEnds = 'com|cn|net|org|top|xyz|vip|cc|me|im|io|info|shop|club|ltd|tv|co|ly|gl';
const hostPattern = `(?:[a-z0-9-]{1,63}\\.){1,4}`;
const linkPattern = new RegExp(
  `https?:\\/\\/([a-z0-9.-]{1,253})?[a-z0-9._~:/?#@!&'()*+,;=%-]*|(?<![a-z0-9@.-])(${hostPattern}(?:${domainEnds})(?![a-z0-9-]))(?:\\/[a-z0-9._~:/?#@!&'()*+,;=%-]*)?`,
  'gi',
);

function spanOf(match: RegExpMatchArray): Span {
  const from = match.index ?? 0;
  return { from, to: from + match[0].length };
}

/** Finds signatures in brackets, variables and links in the text of a message. */
export function anatomyOf(text: string): Anatomy {
  return {
    brackets: [...text.matchAll(bracketPattern)].map((match) => ({ ...spanOf(match), name: match[1] ?? '' })),
    variables: [...text.matchAll(variablePattern)].map((match) => ({
      ...spanOf(match),
      name: (match[1] ?? match[2] ?? '').replace(/^\$/, '').trim(),
    })),
    links: [...text.matchAll(linkPattern)].map((match) => ({
      ...spanOf(match),
      host: (match[1] ?? match[2] ?? '').toLowerCase(),
    })),
  };
}

/** The text with every character of some parts replaced by a space, so that positions stay. */
export function without(text: string, parts: readonly Span[]): string {
  return parts.reduce(
    (rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
    text,
  );
}
