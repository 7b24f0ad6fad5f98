import type { FileFacts } from '../../../../shared/model/file-facts.ts';
import { packOf } from '../fixture.ts';
import { type Example, type ExamplesById, justPasses, other, self, values } from './example.ts';

const megabyte = 1024 * 1024;

/** A picture that every platform takes as it is. */
const good: FileFacts = {
  reference: 'c.jpg',
  name: 'c.jpg',
  state: 'readable',
  mediaType: 'image/jpeg',
  bytes: megabyte,
  pixels: { width: 1400, height: 1000 },
  pages: 1,
};
const others = ['p.jpg', 'e.jpg'].map((name) => ({ ...good, reference: name, name }));
const certificate = (facts: Partial<FileFacts>): Example =>
  self({}, { files: [{ ...good, ...facts }, ...others] });
const both = (file: string) =>
  self({ 'files.legalPersonIdPortrait': file, 'files.legalPersonIdEmblem': file });

export const fileExamples: ExamplesById = {
  'file.missing': {
    ...values(
      (file: string) => self({ 'files.administratorIdEmblem': file }),
      '',
      'e.jpg',
      'nobody-knows.jpg',
    ),
    // Only recommended.
    borderline: justPasses(self({ 'files.certificate': '' })),
  },
  'file.after-printing': {
    fails: other(),
    passes: other({ 'files.letterScan': 'letter.jpg' }),
    borderline: justPasses(self()),
  },
  'file.on-request': {
    fails: self(),
    passes: both('b.jpg'),
    borderline: { example: self({ 'files.legalPersonIdEmblem': 'e.jpg' }), isFound: true },
  },
  'file.lost': {
    fails: certificate({ state: 'missing' }),
    passes: certificate({}),
    // Nothing is known of any file.
    borderline: justPasses(self()),
  },
  'file.unreadable': values(
    (state: FileFacts['state']) => certificate({ state }),
    'unreadable',
    'readable',
    'missing',
  ),
  'file.format': values(
    (mediaType: string) => certificate({ mediaType }),
    'application/msword',
    'image/jpeg',
    'image/gif',
  ),
  'file.too-large': values(
    (bytes: number) => certificate({ bytes }),
    5 * megabyte + 1,
    megabyte,
    5 * megabyte,
  ),
  'file.too-small': values(
    (width: number) => certificate({ pixels: { width, height: 700 } }),
    999,
    1400,
    1000,
  ),
  'file.name': {
    ...values((name: string) => certificate({ name }), '营业执照.jpg', 'c.jpg', 'a b.jpg'),
    borderline: justPasses({
      ...certificate({ name: `${'a'.repeat(60)}.jpg` }),
      pack: packOf('huaweicloud'),
    }),
  },
};
