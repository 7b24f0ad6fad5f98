/** The words that types of market participants are made of (市场监管总局 registered types). */
const typeWords =
  '有限责任公司分公司|股份有限公司分公司|有限责任公司|股份有限公司|有限公司|分公司|集团|股份|上市|非上市|未上市|自然人投资或控股的法人独资|自然人投资或控股|非自然人投资或控股的法人独资|自然人独资|法人独资|国有独资|国有控股|外商投资企业法人独资|外商投资企业投资|外商投资|外商独资|外国自然人独资|外国法人独资|外商合资|中外合资|中外合作|台港澳合资|台港澳与境内合资|台港澳法人独资|台港澳自然人独资|港澳台投资|港澳台法人独资|港澳台自然人独资|港澳台投资、非独资|非独资|外商投资、非独资|个体工商户|个人独资企业|个人独资企业分支机构|个人经营|家庭经营|普通合伙企业|有限合伙企业|特殊普通合伙企业|有限合伙|普通合伙|特殊的普通合伙企业|合伙企业分支机构|农民专业合作社|农民专业合作社分支机构|农民专业合作社联合社|全民所有制|全民所有制分支机构|集体所有制|集体所有制分支机构|集体分支机构|股份合作制|股份合作制分支机构|联营|内资企业法人|内资分公司|其他|其他有限责任公司|其他股份有限公司|一人有限责任公司|国家机关|机关|事业单位|社会团体|民办非企业单位|群众团体|基金会|外国公司分支机构|常驻代表机构|外国（地区）企业常驻代表机构|外商投资合伙企业|法人|企业法人|非法人|居民委员会|村民委员会|宗教活动场所|工会|工会法人|律师事务所|民办非企业|农村集体经济组织|经济合作社|股份经济合作社|经济联合社|股份经济联合社|经济联合总社|股份经济联合总社';

const words = typeWords.split('|');

const companyType = new RegExp(
  `^(?:${typeWords})(?:（(?:${typeWords})(?:、(?:${typeWords}))*）|、(?:${typeWords}))*$`,
);

/** Whether a text is a type of market participant as registers write them. */
export const isCompanyType = (text: string): boolean => companyType.test(text);

/** Types that hardly anything else on a paper is called. */
const telling = /公司|企业|工商户|合作社/;

/** Whether a text is a type of company, shop or cooperative, which nothing else on a paper is called. */
const isTypeOfCompany = (text: string): boolean => telling.test(text) && isCompanyType(text);

const mostCut = 2;

const isCutWord = (text: string): boolean =>
  words.some((word) => {
    const missing = word.length - text.length;
    return missing > 0 && missing <= mostCut && (word.endsWith(text) || word.startsWith(text));
  });

/** Whether a text is no type but one of which a character or two at either end, or before a bracket, were not read. */
export const isCutType = (text: string): boolean => {
  const head = text.replace(/（.*$/, '');
  return !isCompanyType(text) && (isCutWord(text) || (!isCompanyType(head) && isCutWord(head)));
};

const shortestWhole = 6;

/** Words so long may have two characters misread and still be no other word. */
const long = 6;

/** By how much a word was misread, roughly; `undefined` where a text is too far from it. */
function misreadBy(text: string, word: string): number | undefined {
  if (text === word) return 0;
  // A character was passed over.
  const isShorter = Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)).includes(text);
  if (isShorter) return 1;
  // A stroke of the label before it, or of something after it.
  if (text.slice(1) === word || text.slice(0, -1) === word) return 2;
  const differing = Array.from(word).filter((character, at) => character !== text[at]).length;
  const most = word.length < long ? 1 : 2;
  return text.length === word.length && differing <= most ? 1 + differing : undefined;
}

/** The only word that a text was misread from by least. */
function nearestWord(text: string): string | undefined {
  const near = words.flatMap((word) => {
    const by = misreadBy(text, word);
    return by === undefined ? [] : [{ word, by }];
  });
  const least = Math.min(...near.map(({ by }) => by));
  const [nearest, ...others] = near.filter(({ by }) => by === least);
  return others.length > 0 ? undefined : nearest?.word;
}

/** Types that go on in brackets begin with one of these. */
const bracketed = /^(?:有限责任公司|股份有限公司)(?:分公司)?/;

/** A type with its brackets, of which not even signs were read, and of which a character within them may be misread. */
function withBracketsAfterWord(bare: string): string | undefined {
  const head = bracketed.exec(bare)?.[0];
  const rest = head === undefined ? undefined : nearestWord(bare.slice(head.length).replace(/^、/, ''));
  return rest === undefined ? undefined : `${head}（${rest}）`;
}

/**
 * A type whose brackets were not read, or only one of them, with both where registers write them; `undefined`
 * where a text is a type as it is, or where there is none or more than one way to make it one.
 */
export function withBrackets(text: string): string | undefined {
  if (isCompanyType(text)) return undefined;
  // What is written across the paper may be read at the end of it.
  if (text.length > shortestWhole && isCompanyType(text.slice(0, -1))) return text.slice(0, -1);
  const closed = text.slice(0, text.lastIndexOf('）') + 1);
  if (isCompanyType(closed)) return closed;
  const bare = text.replace(/[^\p{Script=Han}、]/gu, '');
  const ways = Array.from(bare, (_, cut) => `${bare.slice(0, cut)}（${bare.slice(cut)}）`).filter(
    isCompanyType,
  );
  if (ways.length > 0) return ways.length === 1 ? ways[0] : undefined;
  return isCompanyType(bare) ? undefined : withBracketsAfterWord(bare);
}

/**
 * A type with each of its words put right of which a character or two were misread or passed over; `undefined` where
 * a text is a type as it is, or where a word may be more than one.
 */
export function withNearestWords(text: string): string | undefined {
  if (isCompanyType(text)) return undefined;
  const parts = text.split(/([（）、])/).map((part) => (/^[（）、]?$/.test(part) ? part : nearestWord(part)));
  const type = parts.includes(undefined) ? '' : parts.join('');
  return isCompanyType(type) ? type : undefined;
}

/** Names of companies are as short as a type and near one: 天祥有限公司 is two characters from 股份有限公司. */
const shortestMisread = 9;

/**
 * Whether a text is a type of company as registers write it but for its brackets, which a worn print loses first, or
 * for a character or two of a word, where it is so long that it is nothing else.
 */
export function isNearlyTypeOfCompany(text: string): boolean {
  if (isTypeOfCompany(text) || (bracketed.test(text) && withBrackets(text) !== undefined)) return true;
  return text.length >= shortestMisread && isTypeOfCompany(withNearestWords(text) ?? '');
}
