import { describe, expect, it } from 'vitest';
import { type FileFacts, factsOfStored } from '../../../shared/model/file-facts.ts';
import type { Severity } from '../../../shared/model/finding.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { checkCase, checkPlatforms } from '../../../shared/rules/check.ts';
import { aliyun, type Changes, changedPack, packOf, today, validCase } from './fixture.ts';

const megabyte = 1024 * 1024;

/** A picture that every platform takes as it is, under the name the valid case gives the certificate. */
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

/** What the rules about files say when the certificate is as `facts` say. */
function judged(facts: Partial<FileFacts>, { pack = aliyun, changes = {} }: Judged = {}) {
  const files = [{ ...good, ...facts }, ...others];
  return checkCase({ document: validCase('self', changes), pack, today, files })
    .filter(
      ({ id }) =>
        /^file\./.test(id) && !['file.on-request', 'file.missing', 'file.after-printing'].includes(id),
    )
    .map(({ id, severity, path }) => `${severity} ${id} ${path}`);
}

interface Judged {
  readonly pack?: RulePack;
  readonly changes?: Changes;
}

const at = 'files.certificate';
const huawei = packOf('huaweicloud');
const zipOnly = changedPack({ 'files.pictures.formats': ['zip'] });
const found = (severity: Severity, id: string) => [`${severity} ${id} ${at}`];

describe('files of a case', () => {
  it.each<[string, Partial<FileFacts>, string[], Judged?]>([
    ['in order', {}, []],
    ['lost', { state: 'missing' }, found('error', 'file.lost')],
    ['nobody knows of', { reference: 'another.jpg' }, found('error', 'file.lost')],
    ['that cannot be read', { state: 'unreadable' }, found('error', 'file.unreadable')],
    ['of a format that is converted', { mediaType: 'image/heic' }, found('note', 'file.format')],
    ['PDF', { mediaType: 'application/pdf', pixels: null }, found('note', 'file.format')],
    ['of another accepted format', { mediaType: 'image/gif' }, []],
    ['of a format nobody converts', { mediaType: 'application/msword' }, found('error', 'file.format')],
    ['for a platform that takes none of ours', {}, found('error', 'file.format'), { pack: zipOnly }],
    [
      'for a platform that says nothing of formats',
      { mediaType: 'image/heic' },
      [],
      { pack: packOf('jiguang') },
    ],
    ['at the limit', { bytes: 5 * megabyte }, []],
    ['a byte above the limit', { bytes: 5 * megabyte + 1 }, found('note', 'file.too-large')],
    [
      'above the limit of a stricter platform',
      { bytes: 3 * megabyte },
      found('note', 'file.too-large'),
      { pack: huawei },
    ],
    ['named in Chinese', { name: '营业执照.jpg' }, found('note', 'file.name')],
    ['named in Chinese where that is not known to matter', { name: '营业执照.jpg' }, [], { pack: huawei }],
    ['named with a space', { name: 'a b.jpg' }, found('note', 'file.name'), { pack: huawei }],
    ['with a name of 64 characters', { name: `${'a'.repeat(60)}.jpg` }, [], { pack: huawei }],
    [
      'with a name of 65 characters',
      { name: `${'a'.repeat(61)}.jpg` },
      found('note', 'file.name'),
      { pack: huawei },
    ],
    ['of 999 pixels', { pixels: { width: 999, height: 700 } }, found('warning', 'file.too-small')],
    ['of 1000 pixels', { pixels: { width: 700, height: 1000 } }, []],
    ['of a size that is not known', { pixels: null }, []],
  ])('%s', (_, facts, expected, judgement) => {
    expect(judged(facts, judgement).filter((line) => line.endsWith(at))).toEqual(expected);
  });

  it('needs fewer pixels of a card than of a sheet', () => {
    const files = (width: number) => [good, { ...good, reference: 'p.jpg', pixels: { width, height: 300 } }];
    const small = (width: number) =>
      checkCase({ document: validCase('self'), pack: aliyun, today, files: files(width) })
        .filter(({ id }) => id === 'file.too-small')
        .map(({ path }) => path);
    expect(small(600)).toEqual([]);
    expect(small(599)).toEqual(['files.administratorIdPortrait']);
  });

  it('judges further papers by the rules for attachments, each at its place', () => {
    const changes = { 'files.other': ['a.docx', 'b.zip', ' ', 'gone.pdf'] };
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const files = [
      good,
      ...others,
      { ...good, reference: 'a.docx', name: 'a.docx', mediaType: word, bytes: 6 * megabyte },
      { ...good, reference: 'b.zip', name: 'b.zip', mediaType: 'application/zip' },
    ];
    const findings = checkCase({ document: validCase('self', changes), pack: aliyun, today, files });
    expect(
      findings.filter(({ path }) => path.startsWith('files.other')).map(({ id, path }) => `${id} ${path}`),
    ).toEqual(['file.too-large files.other.0', 'file.format files.other.1', 'file.lost files.other.3']);
  });

  it('says of refused names once that the package gives others', () => {
    const files = [good, ...others].map((facts) => ({ ...facts, name: `照片${facts.name}` }));
    const named = checkCase({ document: validCase('self'), pack: aliyun, today, files }).filter(
      ({ id }) => id === 'file.name',
    );
    expect(named).toMatchObject([{ message: expect.stringContaining('3 个文件') }]);
  });

  it('says what the limit is and that nothing has to be done', () => {
    const files = [{ ...good, bytes: 7.3 * megabyte }, ...others];
    const [large] = checkCase({ document: validCase('self'), pack: aliyun, today, files }).filter(
      ({ id }) => id === 'file.too-large',
    );
    expect(large?.message).toContain('7.3 MB');
    expect(large?.message).toContain('5 MB');
    expect(large?.fix).toContain('材料包');
    expect(large?.source).toContain('2026-11-21');
  });

  it('says once for all platforms that a file is lost', () => {
    const document = validCase('self', { platforms: ['aliyun', 'huaweicloud'] });
    const lost = checkPlatforms({ document, packs: [aliyun, huawei], today, files: others }).filter(
      ({ id }) => id === 'file.lost',
    );
    expect(lost).toMatchObject([{ platform: 'all', path: at }]);
  });

  it('judges no file where nothing is known of them', () => {
    expect(checkCase({ document: validCase('self'), pack: aliyun, today }).map(({ id }) => id)).not.toContain(
      'file.lost',
    );
  });
});

describe('the facts of a kept file', () => {
  const stored = {
    id: 'a'.repeat(32),
    name: '营业执照.jpg',
    mediaType: 'image/jpeg',
    bytes: 5,
    addedAt: '2026-11-21T00:00:00.000Z',
    recognition: { documents: [], ms: 1, width: 30, height: 20 },
    problem: null,
    confirmed: [],
  };
  const problem = (code: 'file-missing' | 'file-damaged' | 'no-document-found') => ({
    code,
    message: '',
    action: '',
  });

  it.each([
    [stored, { state: 'readable', pixels: { width: 30, height: 20 } }],
    [
      { ...stored, recognition: null },
      { state: 'readable', pixels: null },
    ],
    [{ ...stored, mediaType: 'application/pdf' }, { pixels: null }],
    [{ ...stored, problem: problem('file-missing') }, { state: 'missing' }],
    [{ ...stored, problem: problem('file-damaged') }, { state: 'unreadable' }],
    [{ ...stored, problem: problem('no-document-found') }, { state: 'readable' }],
  ])('%#', (file, expected) => {
    expect(factsOfStored(file)).toMatchObject({ reference: stored.id, name: stored.name, ...expected });
  });
});
