import { changedPack, packOf } from '../fixture.ts';
import { type ExamplesById, justPasses, other, self, values } from './example.ts';

const administrator = (name: string) => self({ 'administrator.name': name });
const number = (value: string) => self({ 'administrator.document.number': value });
const certificateEnd = (date: string) => self({ 'organization.certificate.validTo': date });
const certificateStart = (date: string) => self({ 'organization.certificate.validFrom': date });
const cardStart = (date: string) => self({ 'administrator.document.validFrom': date });
const cardEnd = (date: string) => self({ 'administrator.document.validTo': date });
const legalPerson = '110105198001010016';

export const peopleExamples: ExamplesById = {
  'person-name.character': values(administrator, '林若水1', '林若水', '阿依古丽·买买提'),
  'person-name.dot': values(administrator, '阿依古丽•买买提', '林若水', '阿依古丽·买买提'),
  'person-name.space': values(administrator, '林 若水', '林若水', ' 林若水 '),
  'person-name.short': values(administrator, '林', '林若水', '林若'),
  'people.same-name': {
    fails: administrator('沈知远'),
    passes: self(),
    // One person: their number in another width.
    borderline: justPasses(
      self({ 'administrator.name': '沈知远', 'administrator.document.number': '11010519800101001６' }),
    ),
  },
  'people.same-number': {
    fails: number(legalPerson),
    passes: self(),
    borderline: justPasses(
      self({ 'administrator.name': '沈知远', 'administrator.document.number': legalPerson }),
    ),
  },
  'administrator.under-age': values(number, '330106201001010018', '330106199003070014', '330106200811210017'),
  'administrator.one-organization': {
    fails: other(),
    passes: self(),
    borderline: justPasses(other({ 'administrator.name': '' })),
  },
  'administrator.responsible': {
    fails: self({}, { pack: changedPack({ 'people.responsible.need': 'required' }) }),
    passes: self({}, { pack: changedPack({ 'people.responsible.need': 'not-asked' }) }),
    borderline: justPasses(self({}, { pack: changedPack({ 'people.responsible.need': 'optional' }) })),
  },
  'date.form': values(certificateStart, '2015年1月1日', '2015-01-01', ' 2015-01-01 '),
  'date.day': values(certificateEnd, '2045-02-30', '2045-02-28', '2044-02-29'),
  'date.open-start': {
    ...values(certificateStart, 'long-term', '2015-01-01', '2015-01-01'),
    borderline: justPasses(certificateEnd('long-term')),
  },
  'date.long-term': {
    fails: certificateEnd('long-term'),
    passes: certificateEnd('2045-01-01'),
    borderline: justPasses(
      self(
        { 'organization.certificate.validTo': 'long-term' },
        { pack: changedPack({ 'longTerm.entry': 'unknown' }) },
      ),
    ),
  },
  'validity.expired': values(certificateEnd, '2026-11-20', '2045-01-01', '2026-11-21'),
  'validity.soon': values(certificateEnd, '2026-12-21', '2045-01-01', '2026-12-22'),
  'validity.end-before-start': values(certificateEnd, '2014-12-31', '2045-01-01', '2015-01-01'),
  'validity.not-yet': values(cardStart, '2026-11-22', '2020-05-06', '2026-11-21'),
  'resident-card.validity': {
    ...values(cardEnd, '2030-05-06', '2040-05-06', '2040-05-06'),
    // From the age of 46 a card is valid for good.
    borderline: justPasses(
      self({
        'administrator.document': {
          type: 'residentId',
          number: '330106197001010019',
          validFrom: '2016-01-01',
          validTo: 'long-term',
        },
      }),
    ),
  },
  'signature.person': values(
    (text: string) => self({ signatures: [{ text, basis: 'shortName' }] }),
    '沈知远',
    '杭州云帆科技',
    '沈知远云帆',
  ),
  'letter.may-be-needed': values(
    (text: string) => self({ signatures: [{ text, basis: 'shortName' }] }, { pack: packOf('qiniu') }),
    '云帆优选',
    '杭州云帆科技',
    '云帆科技',
  ),
};
