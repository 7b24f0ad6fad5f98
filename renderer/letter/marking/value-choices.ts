import { messages } from '../../../shared/messages/index.ts';
import type { FormValue } from '../../../shared/model/letter-form.ts';

const { groups } = messages.letterFormScreen;
const { values } = messages.letterForm;

const grouped: readonly (readonly [keyof typeof groups, readonly FormValue[]])[] = [
  ['authorizer', ['organization.name', 'organization.creditCode', 'legalPerson.name']],
  ['authorizee', ['accountHolder.name', 'accountHolder.creditCode', 'platform']],
  ['signatures', ['signatures', 'signatureCount']],
  [
    'period',
    [
      'validFrom',
      'validTo',
      'validFrom.year',
      'validFrom.month',
      'validFrom.day',
      'validTo.year',
      'validTo.month',
      'validTo.day',
    ],
  ],
  ['signedOn', ['signedOn', 'signedOn.year', 'signedOn.month', 'signedOn.day']],
  ['administrator', ['administrator.name', 'administrator.number', 'administrator.mobile']],
];

/** What a place can be filled with, in the order of a letter. */
export const valueChoices = grouped.map(([group, ofGroup]) => ({
  label: groups[group],
  options: ofGroup.map((value) => ({ value, label: values[value] })),
}));
