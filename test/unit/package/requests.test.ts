import {
  CreateSmsAuthorizationLetterRequest,
  SubmitSmsQualificationRequest,
} from '@alicloud/dysmsapi20170525';
import { describe, expect, test } from 'vitest';
import { planMaterials } from '../../../shared/package/plan-materials.ts';
import { requestsOf } from '../../../shared/package/requests.ts';
import { formOf } from '../../../shared/rules/fields.ts';
import { aliyun, packs } from '../rules/fixture.ts';
import { filesOf, packableCase } from './packable-case.ts';

/** The platform's own classes, by the operation they are requests of. */
const official = {
  SubmitSmsQualification: SubmitSmsQualificationRequest,
  CreateSmsAuthorizationLetter: CreateSmsAuthorizationLetterRequest,
} as const;

const preparedFor = (document: ReturnType<typeof packableCase>) =>
  requestsOf({
    document,
    pack: aliyun,
    materials: planMaterials({ document, pack: aliyun, files: filesOf(document), watermark: false }),
  });
const document = packableCase();
const prepared = preparedFor(document);

const parametersOf = (operation: string, requests = prepared) =>
  requests.find((request) => request.operation === operation)?.parameters ?? {};

describe.each(Object.entries(official))('the request %s', (operation, Request) => {
  const names: Record<string, string> = Request.names();
  const parameters = parametersOf(operation);

  test('has no parameter that the official class does not name', () => {
    const known = new Set(Object.values(names));
    expect(Object.keys(parameters).filter((name) => !known.has(name))).toEqual([]);
  });

  test('has the types the official class has', () => {
    const types: Record<string, unknown> = Request.types();
    for (const [property, wire] of Object.entries(names)) {
      const value = parameters[wire];
      if (value === undefined) continue;
      const type = types[property];
      if (typeof type === 'string') expect(typeof value, wire).toBe(type);
      else expect(Array.isArray(value), wire).toBe(true);
    }
  });

  test('comes out of the official class field by field as it went in', () => {
    const properties = Object.fromEntries(
      Object.entries(names).flatMap(([property, wire]) =>
        wire in parameters ? [[property, withProperties(parameters[wire])]] : [],
      ),
    );
    const request = new Request(properties);
    request.validate();
    expect(onWire(request.toMap())).toEqual(parameters);
  });
});

/** The classes name what is in a list like this, too. */
const itemNames: Readonly<Record<string, string>> = { Type: 'type', LicensePic: 'licensePic' };

function withProperties(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) =>
    typeof item === 'object' && item !== null
      ? Object.fromEntries(Object.entries(item).map(([name, inner]) => [itemNames[name] ?? name, inner]))
      : item,
  );
}

/** What is sent, with list items as the class writes them. */
function onWire(map: Record<string, unknown>): Record<string, unknown> {
  const wireOf = new Map(Object.entries(itemNames).map(([wire, property]) => [property, wire]));
  return Object.fromEntries(
    Object.entries(map)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [
        name,
        Array.isArray(value)
          ? value.map((item: unknown) =>
              typeof item === 'object' && item !== null
                ? Object.fromEntries(
                    Object.entries(item).map(([key, inner]) => [wireOf.get(key) ?? key, inner]),
                  )
                : item,
            )
          : value,
      ]),
  );
}

test('values are as the platform writes them', () => {
  expect(parametersOf('SubmitSmsQualification')).toMatchObject({
    UseBySelf: false,
    CompanyType: 'COMPANY',
    CompanyName: '杭州云帆科技有限公司',
    BussinessLicenseExpDate: '2015-01-01~2045-01-01',
    LegalPersonIdCardEffTime: '2015-06-01~2099-12-31',
    AdminIDCardType: 'identityCard',
    WhetherShare: false,
  });
  expect(parametersOf('CreateSmsAuthorizationLetter')).toMatchObject({
    SignList: ['杭州云帆科技'],
    AuthorizationLetterExpDate: '2026-11-01~2028-10-31',
    ProxyAuthorization: '宁波远帆信息服务有限公司',
  });
});

test('the emblem side is the front and the portrait side the back, as the platform has it', () => {
  const parameters = parametersOf('SubmitSmsQualification');
  expect(parameters.AdminIDCardFrontFace).toMatch(/administrator-emblem\.jpg/);
  expect(parameters.AdminIDCardPic).toMatch(/administrator-portrait\.jpg/);
  expect(parameters.LegalPersonIdCardFrontSide).toMatch(/legal-person-emblem\.jpg/);
  expect(parameters.LegalPersonIdCardBackSide).toMatch(/legal-person-portrait\.jpg/);
});

test('file keys and the phone code are placeholders, each of them listed', () => {
  for (const { parameters, placeholders } of prepared) {
    const written = JSON.stringify(parameters).match(/\{\{[^}]+\}\}/g) ?? [];
    expect([...written].sort()).toEqual(placeholders.map(({ text }) => text).sort());
    for (const { note } of placeholders) expect(note).not.toBe('');
  }
  expect(parametersOf('SubmitSmsQualification').CertifyCode).toBe('{{phoneCode}}');
});

test('what a request cannot do without and the case does not have is named', () => {
  const empty = { ...document, qualificationName: '', files: { ...document.files, letterScan: '' } };
  expect(preparedFor(empty).map(({ operation, missing }) => ({ operation, missing }))).toEqual([
    { operation: 'SubmitSmsQualification', missing: ['QualificationName'] },
    { operation: 'CreateSmsAuthorizationLetter', missing: ['AuthorizationLetterPic'] },
  ]);
  expect(prepared.flatMap(({ missing }) => missing)).toEqual([]);
});

test('an own application needs no letter', () => {
  const own = preparedFor({ ...document, purpose: 'self' });
  expect(own.map(({ operation }) => operation)).toEqual(['SubmitSmsQualification']);
  expect(parametersOf('SubmitSmsQualification', own).UseBySelf).toBe(true);
});

test.each(packs.filter(({ requests }) => (requests?.operations ?? []).length > 0))(
  'what the form of $name says of a prepared request is in that request',
  (pack) => {
    const known = new Map(
      (pack.requests?.operations ?? []).map(({ name, parameters }) => [
        name,
        new Set(parameters.map((parameter) => parameter.name)),
      ]),
    );
    const wires = (['self', 'other'] as const)
      .flatMap((purpose) =>
        formOf(pack, purpose).flatMap(({ fields }) => fields.flatMap(({ wire }) => wire ?? [])),
      )
      .map((wire) => wire.split('.'));
    for (const [operation = '', parameter = ''] of wires) {
      const parameters = known.get(operation);
      if (parameters !== undefined) expect([...parameters], `${operation}.${parameter}`).toContain(parameter);
    }
  },
);
