import { parseResidentId } from '../../../shared/identifiers/resident-id.ts';
import type { DocumentKind, KnownKind } from '../../../shared/model/recognition.ts';
import { isNearlyTypeOfCompany } from './parse/company-type.ts';
import { asSigns, interpret } from './parse/interpret.ts';
import { findLabel } from './parse/label.ts';
import { nations } from './parse/nations.ts';
import { lineText, type ReadLine } from './read/read-line.ts';

type Pattern = Pick<RegExp, 'test'>;

/** What is printed on a kind of document. */
interface Wording {
  /** Kinds of one family share most of their words, so never stand for two documents in one picture. */
  readonly family: 'portrait' | 'emblem' | 'certificate' | 'card';
  /** Words, readable with a slip or two, and how much each says about the kind. */
  readonly words: readonly (readonly [word: string, weight: number])[];
  /** What must be read exactly, and how much it says. */
  readonly patterns: readonly (readonly [pattern: Pattern, weight: number])[];
}

/** The number of a citizen that a text holds beside words and specks; its check character leaves little doubt. */
function numbersIn(text: string) {
  const number = parseResidentId(interpret('idNumber', text).idNumber ?? '');
  return number.ok ? [number] : [];
}

const hasWords = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** How much it says about a side with a portrait that its number and its day of birth were read and agree. */
const agreeingBirth = 1;

/** Whether the number of a citizen was read, and in another line the day it holds, as cards spell it: 1997年8月8日. */
function showsBirthTwice(texts: readonly string[]): boolean {
  const births = texts.flatMap(numbersIn).map(({ birth }) => birth.split('-').map(Number).join(''));
  const spelled = texts.filter((text) => /^\d[\d年月日]+$/.test(text)).map((text) => text.replace(/\D/g, ''));
  return births.some((birth) => spelled.includes(birth));
}

/** A sex that stands by itself, or with a speck beside it. */
const sexAlone = /^[男女][^\p{Script=Han}\p{Letter}\p{Number}]?$/u;

/** Whether a text is a period of five years, as every residence permit is valid for. */
function lastsFiveYears(text: string): boolean {
  const [, from, month, day, to, lastMonth, lastDay] =
    /(\d{4})\.(\d{2})\.(\d{2})-(\d{4})\.(\d{2})\.(\d{2})/.exec(text) ?? [];
  return Number(to) - Number(from) === 5 && month === lastMonth && day === lastDay;
}

const wordings: Record<KnownKind, Wording> = {
  'id-portrait': {
    family: 'portrait',
    words: [
      ['公民身份号码', 2],
      ['姓名', 1],
      ['性别', 1],
      ['民族', 1],
      ['出生', 1],
      ['住址', 1],
    ],
    // The last three are enough together: a pale copy shows the values alone, and no other paper has all of them.
    patterns: [
      [/(?<!\d)(?!8[123]0000)\d{15,17}[\dX]/, 1],
      [{ test: (text) => !hasWords(text) && numbersIn(text).length > 0 }, 1],
      [sexAlone, 0.5],
      [{ test: (text) => nations.includes(text) }, 0.5],
    ],
  },
  // The same as an ID card but for the ethnic group; the region of the number tells it (GB 11643 and the
  // State Council's rules of 2018).
  'residence-permit-portrait': {
    family: 'portrait',
    words: [
      ['公民身份号码', 2],
      ['姓名', 1],
      ['性别', 1],
      ['出生', 1],
      ['住址', 1],
    ],
    // No region of the mainland has such a number: it tells the kind although other digits were misread.
    patterns: [[/(?<![\dX])8[123]0000[\dA-Za-z]{9,13}/, 3]],
  },
  'id-emblem': {
    family: 'emblem',
    words: [
      ['签发机关', 2],
      ['有效期限', 2],
      ['中华人民共和国', 1],
    ],
    patterns: [
      [/居?民身份证|居民身份|民身份证/, 2],
      [/\d{4}\.\d{2}\.\d{2}/, 1],
    ],
  },
  'residence-permit-emblem': {
    family: 'emblem',
    words: [
      ['签发机关', 2],
      ['有效期限', 2],
      ['通行证号码', 2],
      ['签发次数', 1],
      ['中华人民共和国', 1],
    ],
    patterns: [
      [/居住证|民居住/, 3],
      [/港澳|澳台/, 1],
      // A child's ID card is as long valid; it has another title.
      [{ test: lastsFiveYears }, 0.5],
      [/\d{4}\.\d{2}\.\d{2}/, 1],
    ],
  },
  'permanent-residence-card': {
    family: 'card',
    words: [
      ['外国人永久居留身份证', 3],
      ['国籍', 1],
      ['证件号码', 1],
      ['姓名', 0.5],
      ['性别', 0.5],
      ['出生日期', 1],
      ['签发机关', 0.5],
      ['有效期限', 0.5],
    ],
    patterns: [
      [/永久居留/, 3],
      [/permanent\s*resident/i, 4],
      [/nationality|date\s*of\s*birth|period\s*of\s*validity|issuing\s*authority/i, 6],
    ],
  },
  'business-license': {
    family: 'certificate',
    words: [
      ['营业执照', 2],
      ['统一社会信用代码', 1],
      ['法定代表人', 1],
      ['注册资本', 1],
      ['经营范围', 1],
      ['营业期限', 1],
      ['成立日期', 1],
      ['登记机关', 0.5],
    ],
    // Where its labels are too pale to be read: its type is a value, and no other paper has one in a row by itself.
    patterns: [
      [{ test: (text) => isNearlyTypeOfCompany(interpret('companyType', text).companyType ?? '') }, 1],
    ],
  },
  'institution-certificate': {
    family: 'certificate',
    words: [
      ['事业单位法人证书', 3],
      ['统一社会信用代码', 1],
      ['法定代表人', 1],
      ['宗旨和业务范围', 2],
      ['经费来源', 1],
      ['开办资金', 1],
      ['举办单位', 1],
      ['登记管理机关', 0.5],
    ],
    patterns: [],
  },
  'credit-code-certificate': {
    family: 'certificate',
    words: [
      ['统一社会信用代码', 1],
      ['机构名称', 1],
      ['机构性质', 1.5],
      ['机构地址', 1.5],
      ['赋码机关', 1],
      ['负责人', 0.5],
    ],
    patterns: [[/代码证/, 3]],
  },
};

/** Titles and labels of papers that share words with an ID card, a licence or a certificate but are none. */
const otherPapers =
  /^.{0,12}(?:驾驶证|行驶证|许可证|护照|社会保障卡|学生证|结婚证|离婚证|医学证明|户口簿|不动产权证书|登记证|商标注册证)$|^(?:准驾车型|初次领证|车辆识别代号|号牌号码)/;
/** A business's scope may name any of them. */
const licenceTitle = /^.{0,2}营业执照/;
/** The nationality is printed on a foreigner's card only. */
const foreigners = /国籍/;

const enough = 3;
/** A second kind must be read beyond doubt before a picture counts as showing two documents. */
const enoughForSecond = 3;

export interface KindScore {
  readonly kind: KnownKind;
  readonly score: number;
}

/** Labels are found with no more than a few slips: of one that shows, this much of its characters was read. */
const leastOfWord = 0.5;

/** Whether enough of a word's characters were read, wherever they stand: a quick look before it is sought. */
function mayShow(word: string, characters: ReadonlySet<string>): boolean {
  const own = Array.from(word);
  return own.filter((character) => characters.has(character)).length >= leastOfWord * own.length;
}

/** How much of each kind's printed wording was read, most first; nothing on another paper with such words. */
export function kindScores(lines: readonly ReadLine[]): KindScore[] {
  const texts = lines.map((line) => asSigns(lineText(line)));
  const characters = new Set(texts.join(''));
  const isLicence = texts.some((text) => licenceTitle.test(text));
  if (!isLicence && texts.some((text) => otherPapers.test(text))) return [];
  const isForeigner = texts.some((text) => foreigners.test(text));
  const showsBirth = showsBirthTwice(texts);
  return Object.entries(wordings)
    .filter(([, { family }]) => !isForeigner || family === 'card' || family === 'certificate')
    .map(([kind, { family, words, patterns }]): KindScore => {
      const read = words.filter(
        ([word]) => mayShow(word, characters) && findLabel(lines, word) !== undefined,
      );
      const matched = patterns.filter(([pattern]) => texts.some((text) => pattern.test(text)));
      const agreeing = showsBirth && family === 'portrait' ? agreeingBirth : 0;
      const score = [...read, ...matched].reduce((sum, [, weight]) => sum + weight, agreeing);
      return { kind: kind as KnownKind, score };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** The kind whose wording was read, `other` when too little of any was. */
export function decideKind(scores: readonly KindScore[]): DocumentKind {
  const [best] = scores;
  return best !== undefined && best.score >= enough ? best.kind : 'other';
}

/** Whether a kind is printed on paper, in smaller letters than a card and perhaps with a table or a fold. */
export const isPaper = (kind: DocumentKind): boolean =>
  kind !== 'other' && wordings[kind].family === 'certificate';

/** Whether both sides of a card were read as if they were one document. */
export function isSeveralDocuments(scores: readonly KindScore[]): boolean {
  const [first] = scores;
  if (first === undefined || first.score < enough) return false;
  const { family } = wordings[first.kind];
  // A foreign permanent resident's card says on one side what others say on two.
  if (family === 'card') return false;
  return scores.some(
    ({ kind, score }) =>
      score >= enoughForSecond && wordings[kind].family !== family && wordings[kind].family !== 'card',
  );
}
