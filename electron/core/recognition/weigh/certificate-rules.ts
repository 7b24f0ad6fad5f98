import { longTerm } from '../../../../shared/identifiers/calendar-date.ts';
import { wholeYears } from '../../../../shared/identifiers/period.ts';
import { type Judgements, withFeatures } from './judge.ts';

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
