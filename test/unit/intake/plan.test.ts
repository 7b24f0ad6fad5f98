import { describe, expect, test } from 'vitest';
import { changesOf, keepTyped, planIntake } from '../../../shared/intake/plan.ts';
import { withChanges } from '../../../shared/intake/target.ts';
import { caseWith, emblem, field, fileId, legalPersonCard, licence, otherCard, picture } from './pictures.ts';

const plan = (document = caseWith(), ...files: ReturnType<typeof picture>[]) =>
  planIntake({ document, files, fresh: files.map(({ id }) => ({ fileId: id })) });

describe('which fields a picture fills', () => {
  test('licence and both ID cards fill an empty case', () => {
    const files = [
      picture('a', licence()),
      picture('b', legalPersonCard(), emblem('2018-03-05', 'long-term')),
      picture('c', otherCard()),
      picture('d', emblem()),
    ];
    const filled = withChanges(caseWith(), changesOf(plan(caseWith(), ...files), keepTyped));
    expect(filled).toMatchObject({
      organization: {
        name: '杭州云杉信息技术有限公司',
        creditCode: '91330106MA2CFXQ54K',
        certificate: { validFrom: '2015-06-01', validTo: 'long-term' },
      },
      legalPerson: {
        name: '陆知远',
        document: { number: '330106198001017513', validFrom: '2018-03-05', validTo: 'long-term' },
      },
      administrator: {
        name: '沈若兰',
        document: { number: '330106199203042629', validFrom: '2018-03-05', validTo: '2038-03-05' },
      },
    });
  });

  test('what was typed differently is in conflict, what says the same is left alone', () => {
    const typed = caseWith((document) => {
      document.organization.name = '杭州云山信息技术有限公司';
      document.organization.creditCode = ' 91330106ma2cfxq54k';
    });
    const { fields } = plan(typed, picture('a', licence()));
    expect(fields.conflict).toMatchObject([
      { path: 'organization.name', value: '杭州云杉信息技术有限公司', slot: 'certificate' },
    ]);
    expect(fields.fill.map(({ path }) => path)).not.toContain('organization.creditCode');
  });

  test('a resident ID against another typed document type is in conflict', () => {
    const typed = caseWith((document) => {
      document.administrator.document.type = 'passport';
    });
    expect(plan(typed, picture('a', otherCard())).fields.conflict).toMatchObject([
      { path: 'administrator.document.type', value: 'residentId' },
    ]);
  });

  test('of two sources for the legal person the certain one is proposed', () => {
    const doubtful = licence();
    doubtful.fields.legalPersonName = field('陆知选', { confidence: 0.6, needsReview: true });
    const typed = caseWith((document) => {
      document.legalPerson.document.number = '330106198001017513';
    });
    const names = plan(typed, picture('a', doubtful), picture('b', legalPersonCard())).fields.fill.filter(
      ({ path }) => path === 'legalPerson.name',
    );
    expect(names).toMatchObject([{ value: '陆知远', needsReview: false, fileId: fileId('b') }]);
  });

  test('fields of a picture that was declined are not taken', () => {
    const document = caseWith((draft) => {
      draft.files.certificate = fileId('x');
    });
    const contested = plan(document, picture('a', licence()));
    expect(changesOf(contested, keepTyped)).toEqual([]);
    const taken = changesOf(contested, { slots: new Set(['certificate']), paths: new Set() });
    expect(taken).toContainEqual({ path: 'files.certificate', value: fileId('a') });
    expect(taken).toContainEqual({ path: 'organization.name', value: '杭州云杉信息技术有限公司' });
  });

  test('accepted conflicts are carried out, others are not', () => {
    const typed = caseWith((document) => {
      document.organization.name = '旧名有限公司';
      document.organization.creditCode = '91330106MA2CFXQ54X';
    });
    const contested = plan(typed, picture('a', licence()));
    const changes = changesOf(contested, { slots: new Set(), paths: new Set(['organization.name']) });
    expect(withChanges(typed, changes).organization).toMatchObject({
      name: '杭州云杉信息技术有限公司',
      creditCode: '91330106MA2CFXQ54X',
    });
  });
});
