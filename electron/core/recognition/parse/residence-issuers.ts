import { charactersInOrder } from './label.ts';

/** Who issues permanent residence cards: the ministry, later the National Immigration Administration. */
export const residenceIssuers: readonly string[] = ['中华人民共和国国家移民管理局', '中华人民共和国公安部'];

/** So much of an issuer's characters must have been read, and so many others may stand among them. */
const enough = 0.7;
const mostOthers = 1;

/** The issuer of permanent residence cards that was misread a little; `undefined` for another one and for what is right. */
export function withResidenceIssuer(text: string): string | undefined {
  if (residenceIssuers.includes(text)) return undefined;
  return residenceIssuers.find((issuer) => {
    const read = charactersInOrder(issuer, text);
    return read >= enough * issuer.length && text.length - read <= mostOthers;
  });
}
