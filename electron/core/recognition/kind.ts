import type { DocumentKind } from '../../../shared/model/recognition.ts';
import { findLabel } from './parse/label.ts';
import { lineText, type ReadLine } from './read/read-line.ts';

type KnownKind = Exclude<DocumentKind, 'other'>;

/** Words printed on each kind of document, and how much each says about the kind. */
const words: Record<KnownKind, readonly (readonly [word: string, weight: number])[]> = {
  'id-portrait': [
    ['公民身份号码', 2],
    ['姓名', 1],
    ['性别', 1],
    ['民族', 1],
    ['出生', 1],
    ['住址', 1],
  ],
  'id-emblem': [
    ['居民身份证', 2],
    ['签发机关', 2],
    ['有效期限', 2],
    ['中华人民共和国', 1],
  ],
  'business-license': [
    ['营业执照', 2],
    ['统一社会信用代码', 1],
    ['法定代表人', 1],
    ['注册资本', 1],
    ['经营范围', 1],
    ['营业期限', 1],
    ['成立日期', 1],
    ['登记机关', 0.5],
  ],
};

const patterns: Record<KnownKind, RegExp | undefined> = {
  'id-portrait': /\d{15,17}[\dX]/,
  'id-emblem': /\d{4}\.\d{2}\.\d{2}/,
  'business-license': undefined,
};

/** Words of papers that carry the same labels as an ID card or a licence but are neither. */
const otherPapers = ['机动车驾驶证', '准驾车型', '机动车行驶证', '开户许可证'];

const enough = 2;
/** A second kind must be read beyond doubt before a picture counts as showing two documents. */
const enoughForSecond = 3;

export interface KindScore {
  readonly kind: KnownKind;
  readonly score: number;
}

/** How much of each kind's printed wording was read, most first; nothing on another paper with such words. */
export function kindScores(lines: readonly ReadLine[]): KindScore[] {
  if (otherPapers.some((word) => lines.some((line) => lineText(line).includes(word)))) return [];
  const kinds: readonly KnownKind[] = ['id-portrait', 'id-emblem', 'business-license'];
  return kinds
    .map((kind): KindScore => {
      const read = words[kind].reduce(
        (sum, [word, weight]) => sum + (findLabel(lines, word) ? weight : 0),
        0,
      );
      const pattern = patterns[kind];
      const matches = pattern !== undefined && lines.some((line) => pattern.test(lineText(line)));
      return { kind, score: read + (matches ? 1 : 0) };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** The kind whose wording was read, `other` when too little of any was. */
export function decideKind(scores: readonly KindScore[]): DocumentKind {
  const [best] = scores;
  return best !== undefined && best.score >= enough ? best.kind : 'other';
}

/** Whether both sides of a card were read as if they were one document. */
export function isSeveralDocuments(scores: readonly KindScore[]): boolean {
  const [first, second] = scores;
  return (second?.score ?? 0) >= enoughForSecond && (first?.score ?? 0) >= enough;
}
