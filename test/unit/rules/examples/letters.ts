import { changedPack } from '../fixture.ts';
import { type ExamplesById, justPasses, other, self, values } from './example.ts';

const start = (date: string) => other({ 'authorization.validFrom': date });
const end = (date: string) => other({ 'authorization.validTo': date });
const signed = (date: string) => other({ 'authorization.signedOn': date });
const started = (date: string) =>
  other({ 'authorization.validFrom': '2024-11-21', 'authorization.validTo': date });
const names = (count: number) =>
  other({ signatures: Array.from({ length: count }, (_, index) => ({ text: `云帆科技${index}` })) });
const certificateEnd = (date: string) => other({ 'organization.certificate.validTo': date });

export const letterExamples: ExamplesById = {
  'letter.template': {
    fails: other(),
    passes: self(),
    borderline: justPasses(other({}, { pack: changedPack({ 'letter.template.policy': 'any' }) })),
  },
  'letter.too-many-signatures': values(names, 101, 1, 100),
  'letter.not-yet': values(start, '2026-11-22', '2026-11-01', '2026-11-21'),
  'letter.open-ended': values(end, 'long-term', '2028-10-31', '2029-11-01'),
  'letter.end-before-start': values(end, '2026-10-31', '2028-10-31', '2026-11-01'),
  'letter.expired': values(started, '2026-11-20', '2028-10-31', '2026-11-21'),
  'letter.too-short': values(end, '2027-10-30', '2028-10-31', '2027-10-31'),
  'letter.too-long': values(end, '2029-11-02', '2028-10-31', '2029-11-01'),
  'letter.signed-after-end': values(signed, '2028-11-01', '2026-11-05', '2028-10-31'),
  'letter.signed-in-future': values(signed, '2026-11-22', '2026-11-05', '2026-11-21'),
  'letter.signed-before-start': values(signed, '2026-10-31', '2026-11-05', '2026-11-01'),
  'letter.outlasts': values(certificateEnd, '2028-10-30', '2045-01-01', '2028-10-31'),
};
