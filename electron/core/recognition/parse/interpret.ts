import { creditCodeLookAlike, parseCreditCode } from '../../../../shared/identifiers/credit-code.ts';
import { parseForeignPermanentResident } from '../../../../shared/identifiers/foreign-permanent-resident.ts';
import { parseResidencePermit } from '../../../../shared/identifiers/residence-permit.ts';
import { parseResidentId } from '../../../../shared/identifiers/resident-id.ts';
import type { FieldName } from '../../../../shared/model/recognition.ts';
import { dottedValidity, writtenDate, writtenValidity } from './dates.ts';
import { charactersInOrder } from './label.ts';
import { nations } from './nations.ts';
import type { PlaceName } from './place.ts';

export type Values = Partial<Record<FieldName, string>>;

const han = /\p{Script=Han}/u;
const only = (text: string, pattern: RegExp): string =>
  Array.from(text)
    .filter((c) => pattern.test(c))
    .join('');

/** Signs that readers see in specks and frames at either end of a value. */
const strayEnds =
  /^[\s.．,:;'"“”‘’`|·•_~—–－\-、，。：；!！丨]+|[\s.．,:;'"“”‘’`|·•_~—\-、，。：；!！丨]+$/gu;
const trimmed = (text: string): string => text.replace(strayEnds, '');

const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** Digits and capitals as they are meant: set wide, readers take them for those of full width, and X for a cross. */
export const asSigns = (text: string): string => halfWidth(text).toUpperCase().replaceAll('×', 'X');

/** The point between the parts of names of other tongues, however it was read. */
const pointed = (text: string): string =>
  trimmed(text).replace(/(?<=\p{Script=Han})[.,·•・‧:]+(?=\p{Script=Han})/gu, '·');

/** What is printed beside names on cards and papers; where one is read in a name's place, no name was. */
const labelsOfNames =
  /^(?:姓名|性别|民族|出生|住址|国籍|经营者|负责人|投资人|法定代表人|公民身份号码|NAME|SEX|NATIONALITY|DATEOFBIRTH)$/i;

/** A lone letter is what was left of a label. */
const noLabel = (name: string): string => (labelsOfNames.test(name) || /^[A-Z]$/i.test(name) ? '' : name);

/** What is left of the word NAME beside it: a name in letters has more, or a comma after the surname. */
const restOfLabel = /^[A-Z]{1,4}$/;

/** A name in letters as passports write it: the surname, a comma, the given names. */
function nameInLetters(text: string): string {
  const name = only(halfWidth(trimmed(text)).toUpperCase(), /[A-Z,.'-]/).replace(/^[,.'-]+/, '');
  if (restOfLabel.test(name)) return '';
  return name.includes(',') ? name : name.replace(/(?<=[A-Z]{2})\.(?=[A-Z]{2})/, ',');
}

/** Names: Chinese characters and that point; letters only where the name is printed in them alone. */
function personName(text: string): string {
  const name = only(pointed(text), /[\p{Script=Han}·]/u);
  return name === '' ? nameInLetters(text) : name;
}

/** Fewer Chinese characters make no company's name, of which digits may be a part. */
const leastOfCompany = 6;

/** On a licence the name may be a company's, with （委派代表：…） after it, or in letters. */
function registeredName(text: string): string {
  const name = printed(pointed(text)).replace(/:/g, '：');
  const bearing = only(name, /[\p{Script=Han}·（）：A-Za-z\d,.'-]/u);
  const isCompany = only(name, han).length >= leastOfCompany;
  const signs = isCompany ? bearing.replace(/^\d+/, '') : bearing.replace(/\d/g, '');
  // A lone letter after Chinese characters is a stroke beside the name, like the signs around it.
  return signs.replace(/(?<=\p{Script=Han})[-,.'\d]*[A-Za-z]?[-,.'\d]*$/u, '');
}

/** The ethnic group a text stands for: exact, or the only one that shares most of its characters. */
function nation(text: string): string | undefined {
  const read = only(text, han).replace(/族$/, '');
  if (nations.includes(read)) return read;
  // 汊 is no word of its own on a card; readers take it for 汉.
  if (read === '汊' || read === '汶') return '汉';
  // Of the two groups it may be, this is the one it looks like.
  if (read === '么佬') return '仫佬';
  const near = nations.filter(
    (known) =>
      known.length > 1 && known.length === read.length && charactersInOrder(known, read) >= known.length - 1,
  );
  if (near.length === 1) return near[0];
  // A label that was misread before it.
  return nations.toSorted((a, b) => b.length - a.length).find((known) => read.endsWith(known));
}

function sex(text: string): string | undefined {
  const signs = only(text, /[男女]/);
  return signs.length === 1 ? signs : undefined;
}

/** Of the 18 neighbouring characters in a text those that hold, otherwise the last. */
function eighteen(text: string, holds: (candidate: string) => boolean): string | undefined {
  const starts = Array.from({ length: Math.max(0, text.length - 17) }, (_, index) => index);
  const candidates = starts.map((start) => text.slice(start, start + 18));
  return candidates.find(holds) ?? candidates.at(-1);
}

const isCitizenNumber = (text: string): boolean =>
  parseResidentId(text).ok || parseResidencePermit(text).ok || parseForeignPermanentResident(text).ok;

/** The number itself; a label before it and strokes beside it are cut off. */
function idNumber(text: string): string | undefined {
  const characters = asSigns(text);
  const ofOldCard = /[A-Z]{3}\d{12}(?!\d)/.exec(characters);
  if (ofOldCard !== null && !/\d{17}/.test(characters)) return ofOldCard[0];
  const signs = characters.replace(/[^0-9X]/g, '');
  const asRead = eighteen(signs, isCitizenNumber);
  return asRead !== undefined && isCitizenNumber(asRead)
    ? asRead
    : eighteen(signs.replace(/X(?=.)/g, ''), isCitizenNumber);
}

function creditCode(text: string): string | undefined {
  const characters = only(asSigns(text), /[0-9A-Z]/);
  const read = Array.from(characters, (c) => creditCodeLookAlike(c) ?? c).join('');
  return eighteen(read, (candidate) => parseCreditCode(candidate).ok);
}

/** Full-width brackets and no spaces, as licences print them. */
const printed = (text: string): string =>
  halfWidth(text)
    .replace(/\s/g, '')
    .replace(/[(〈<]/g, '（')
    .replace(/[)〉>]/g, '）');

/** A title mark that is not closed by another is a misread bracket. */
const withoutTitleMarks = (text: string): string =>
  text.includes('《') && text.includes('》') ? text : text.replace('《', '（').replace('》', '）');

function companyName(text: string): string | undefined {
  const signs = only(withoutTitleMarks(printed(trimmed(text))), /[\p{Script=Han}（）·A-Za-z0-9&+.'“”《》-]/u);
  // A dot stands between letters or numbers; anywhere else it is a speck.
  const name = signs.replace(/(?<![A-Za-z0-9])\.|\.(?![A-Za-z0-9])/g, '');
  return name.length >= 4 ? name : undefined;
}

/**
 * Types may list what they stand for: 股份有限公司（非上市、自然人投资或控股）; no other comma occurs in one, 丶 is none of
 * their characters, and small signs are lost.
 */
function companyType(text: string): string | undefined {
  const type = only(
    withoutTitleMarks(printed(trimmed(text)))
      .replace(/[,，丶]/g, '、')
      .replace(/(?<=上市)(?=自然人)/, '、'),
    /[\p{Script=Han}（）、]/u,
  );
  return type.length >= 2 ? type : undefined;
}

/** A dash joins numbers; between two Chinese characters it is a misread 一. */
const withDashes = (text: string): string =>
  text
    .replace(/[‐‑‒–—―－]/g, '-')
    .replace(/(?<=\p{Script=Han})-(?=\p{Script=Han})/gu, '一')
    .replace(/(?<=\d)一(?=\d)/g, '-');

/** Blocks and rooms are lettered in capitals, however small a reader took a letter that stands alone. */
const withCapitals = (text: string): string =>
  text.replace(/(?<![A-Za-z])[a-z](?![A-Za-z])/g, (letter) => letter.toUpperCase());

/**
 * A remark on how an address was declared, such as （自主申报）: 中 in it is a misread 申, it has both brackets, and it
 * is the end of the address.
 */
const withDeclared = (text: string): string =>
  text
    .replace(/(?<=（[^（）]{0,6})中报(?=[^（）]{0,4}）)/g, '申报')
    .replace(/(?<=[^（）])((?:自主|住所|承诺)申报|集群注册)）$/, '（$1）')
    .replace(/（((?:自主|住所|承诺)申报|集群注册)$/, '（$1）')
    .replace(/(?<=(?:申报|集群注册)）).{1,4}$/u, '');

/**
 * Signs in a row, or before a number or bracket, are specks; a lone · parts the words of another tongue. After
 * the number of a house or room comes no word in letters, such as the COPY across a copy.
 */
const withoutSpecks = (text: string): string =>
  text
    .replace(/[.·：:，,]{2,}|·(?=[（0-9])|\/(?=（)/g, '')
    .replace(/^\d+(?=\p{Script=Han})/u, '')
    .replace(/(?<=\d)(?:-+(?=[号室层幢栋楼])|[A-Z](?=\d+号))/g, '')
    .replace(/(?<=[号室])(?:[A-Za-z]{3,}|[0oO])$/, '');

/** What is written across a copy and was read as part of the row that it crosses. */
const acrossAddress = /(?:再次复印|复印|他用|使用|用)无效|挪作他用|仅供|与原件一致/g;

/** An address begins with a place and has no full stop, comma or colon: those are specks too. */
function address(text: string): string | undefined {
  const own = trimmed(text).replace(acrossAddress, '');
  const read = withDeclared(withCapitals(withDashes(withoutSpecks(printed(own)))));
  const value = only(read, /[\p{Script=Han}（）A-Za-z0-9#/&~+·、“”-]/u);
  // A dash at the end says that a further line was not read.
  const open = /[0-9A-Za-z][‐‑‒–—―－-]$/.test(text) ? '-' : '';
  return value.length >= 4 ? value + open : undefined;
}

/** The sign of the yuan before an amount in digits, as printed and as readers take it; nothing stands before it. */
const yuanSign = /^(?:.{0,2}[¥￥]|[羊YV])(?=\d)/;

/** Letters that readers see in digits; an amount has none beside its digits. */
const digitFor = new Map(
  Object.entries({
    q: '9',
    g: '9',
    o: '0',
    O: '0',
    Q: '0',
    D: '0',
    l: '1',
    I: '1',
    S: '5',
    B: '8',
    Z: '2',
    b: '6',
  }),
);
const withDigits = (amount: string): string =>
  amount.replace(/(?<=\d)[A-Za-z]|[A-Za-z](?=\d)/g, (letter) => digitFor.get(letter) ?? letter);

/** Between two digits of an amount stands a point or a comma, whatever a reader took it for. */
const withPoints = (amount: string): string => amount.replace(/(?<=\d)[：:;；·•'](?=\d)/g, '.');

/** Amounts in digits or in words, with their currency; 人民市 is no currency. */
function capital(text: string): string | undefined {
  const amount = withPoints(withDigits(trimmed(printed(text)).replace(yuanSign, '¥')));
  const value = only(amount, /[\p{Script=Han}0-9.,（）¥]/u)
    .replace(/参(?=[拾佰仟万亿])/g, '叁')
    .replace(/[染柴](?=[拾佰仟万亿])/g, '柒')
    .replace(/,(?!\d{3}(?!\d))/g, '.')
    .replace(/(?<=,\d{3})\.(?=\d{3}(?![\d万亿]))/g, ',')
    .replace(/人民[市巾布]/g, '人民币');
  return /[万亿元币]/.test(value) ? value : undefined;
}

function issuer(text: string): string | undefined {
  const value = only(trimmed(text), han);
  return value.length >= 4 ? value : undefined;
}

function field(name: FieldName, value: string | undefined): Values {
  return value === undefined || value === '' ? {} : { [name]: value };
}

const grammar: Record<PlaceName, (text: string) => Values> = {
  name: (text) => field('name', noLabel(personName(text))),
  legalPersonName: (text) => field('legalPersonName', noLabel(registeredName(text))),
  sex: (text) => field('sex', sex(text)),
  nation: (text) => field('nation', nation(text)),
  birth: (text) => field('birth', writtenDate(text)),
  address: (text) => field('address', address(text)),
  idNumber: (text) => field('idNumber', idNumber(text)),
  issuer: (text) => field('issuer', issuer(text)),
  validity: (text) => (/[年月日至自固]/.test(text) ? writtenValidity(text) : dottedValidity(text)),
  creditCode: (text) => field('creditCode', creditCode(text)),
  companyName: (text) => field('companyName', companyName(text)),
  companyType: (text) => field('companyType', companyType(text)),
  registeredCapital: (text) => field('registeredCapital', capital(text)),
  foundedOn: (text) => field('foundedOn', writtenDate(text)),
};

/** What a text read in a place says about its fields; nothing where it does not fit their grammar. */
export const interpret = (place: PlaceName, text: string): Values => grammar[place](text);
