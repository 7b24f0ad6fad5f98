import { longTerm } from '../../../../shared/identifiers/calendar-date.ts';
import { wholeYears } from '../../../../shared/identifiers/period.ts';
import { withPlaceOf } from '../divisions/place-in-name.ts';
import { choosing, type Judgements, seenIn, withFeatures } from './judge.ts';

/**
 * A company's period mostly begins on the day it was founded and lasts whole years: dates printed apart that
 * fit each other prove each other. Where they do not fit nothing follows, for both rules have exceptions.
 */
export function weighCompanyDates(judgements: Judgements): Judgements {
  const { foundedOn, validFrom, validTo } = judgements;
  const weighed: Judgements = { ...judgements };
  const proven = { proof: 3, support: 'agreed' } as const;
  const begins = foundedOn !== undefined && foundedOn.value === validFrom?.value;
  if (begins) {
    weighed.foundedOn = withFeatures(foundedOn, proven);
    weighed.validFrom = withFeatures(validFrom, proven);
  }
  if (validFrom !== undefined && validTo !== undefined && validTo.value !== longTerm) {
    if (wholeYears(validFrom.value, validTo.value) !== undefined) {
      weighed.validFrom = withFeatures(validFrom, proven);
      weighed.validTo = withFeatures(validTo, proven);
    } else if (validTo.value <= validFrom.value) {
      weighed.validTo = withFeatures(validTo, { proof: 0, support: 'opposed' });
    }
  }
  return weighed;
}

/**
 * A company is named after the place where it is registered, as its address says it too: a misread character of that
 * place is put right. What no reader saw is looked at by a person.
 */
export function weighCompanyPlace(judgements: Judgements): Judgements {
  const { companyName, address } = judgements;
  if (companyName === undefined || address === undefined) return judgements;
  const value = withPlaceOf(companyName.value, address.value);
  if (value === undefined) return judgements;
  const isSeen = seenIn(companyName).includes(value);
  const mended = isSeen
    ? choosing(companyName, value)
    : { ...companyName, value, others: seenIn(companyName) };
  return { ...judgements, companyName: withFeatures(mended, { support: 'opposed' }) };
}
