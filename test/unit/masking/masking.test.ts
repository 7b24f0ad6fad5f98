import { describe, expect, it } from 'vitest';
import { namesNumber, shortCaseTitle } from '../../../renderer/home/case-title.ts';
import { isPersonal } from '../../../renderer/masking/is-personal.ts';
import { masked, revealed } from '../../../renderer/masking/masking-context.ts';
import { parseResidentId } from '../../../shared/identifiers/resident-id.ts';
import { emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { checkPlatforms } from '../../../shared/rules/check.ts';
import { packs } from '../rules/fixture.ts';

const number = '330106199003070014';

describe('fields', () => {
  const document = emptyCaseDocument();
  document.administrator.document.type = 'passport';

  it.each([
    ['legalPerson.document.number', number, '330***********0014'],
    ['administrator.document.number', 'E12345678', 'E1*****78'],
    ['administrator.mobile', '13812345678', '138****5678'],
    ['organization.landline', '0571-88886666', '0571-******66'],
    ['organization.creditCode', '91330106MA2CFRTW5X', '91330106MA2CFRTW5X'],
    ['organization.name', '杭州示例科技有限公司', '杭州示例科技有限公司'],
    ['remark', `经办人 ${number}`, '经办人 330***********0014'],
  ])('%s shows %s as %s, and in full when asked', (path, value, expected) => {
    expect(masked.field(path, value, document)).toBe(expected);
    expect(revealed.field(path, value, document)).toBe(value);
  });

  it('knows what must not stay on the clipboard', () => {
    const personal = ['legalPerson.name', 'administrator.mobile', 'administrator.document.number'];
    expect(personal.every(isPersonal)).toBe(true);
    const others = ['organization.name', 'administrator.document.type', 'signatures.0.text'];
    expect(others.some(isPersonal)).toBe(false);
  });
});

describe('findings', () => {
  /** Every slip of one digit, and a letter in each place of one: rules then say what it should be. */
  const wrong = [...number].flatMap((_, at) =>
    [...'0123456789O'].map((character) => number.slice(0, at) + character + number.slice(at + 1)),
  );

  it('quote no number, and no day of birth', () => {
    let quoted = 0;
    for (const typed of wrong) {
      const document = emptyCaseDocument({ platforms: ['aliyun'] });
      document.administrator.document.number = typed;
      const findings = checkPlatforms({ document, packs, today: '2026-11-22' }).filter(
        ({ path }) => path === 'administrator.document.number',
      );
      for (const finding of findings) {
        const { message, fix } = masked.finding(finding);
        if (/\d{18}|\d{17}X|\d{4}-\d{2}-\d{2}/.test(finding.message + finding.fix)) quoted += 1;
        expect(message + fix).not.toMatch(/\d{5}/);
        expect(message + fix).not.toMatch(/\d{4}-\d{2}-\d{2}/);
        expect(revealed.finding(finding)).toBe(finding);
      }
    }
    expect(parseResidentId(number).ok).toBe(true);
    expect(quoted).toBeGreaterThan(0);
  });

  it('keep a day that is nobody’s birthday', () => {
    const finding = { path: 'authorization.validTo', message: '有效期止于 2026-01-01。', fix: '' };
    expect(masked.finding(finding)).toEqual(finding);
  });
});

describe('names of cases', () => {
  const summary = { title: `张三 ${number}`, client: '', organizationName: '' };

  it('are masked in passing', () => {
    expect(shortCaseTitle(summary)).toBe('张三 330***********0014');
  });

  it('say whether there is something to reveal', () => {
    expect(namesNumber(summary)).toBe(true);
    expect(namesNumber({ ...summary, title: '秋季活动' })).toBe(false);
    expect(namesNumber({ ...summary, title: '', client: '李四 13812345678' })).toBe(true);
  });
});
