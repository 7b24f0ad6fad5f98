import { resolve } from 'node:path';
import { loadRulePacks } from '../../../electron/core/platforms/load-rule-packs.ts';
import {
  type CaseDocument,
  caseDocumentSchema,
  caseFormat,
  type Purpose,
} from '../../../shared/model/case-document.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { type RulePack, rulePackSchema } from '../../../shared/model/rule-pack.ts';
import { checkCase } from '../../../shared/rules/check.ts';

export const today = '2026-11-21';

/** Every pack that comes with the program. */
export const packs = await loadRulePacks(resolve(import.meta.dirname, '../../../resources'));

export function packOf(id: string): RulePack {
  const pack = packs.find((candidate) => candidate.id === id);
  if (pack === undefined) throw new Error(`no rule pack ${id}`);
  return pack;
}

export const aliyun = packOf('aliyun');

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/** A copy of a JSON value with one place replaced; missing steps are an error in the test. */
function withValue(target: Json, [key, ...rest]: string[], value: Json): Json {
  if (key === undefined) return value;
  if (typeof target !== 'object' || target === null) throw new Error(`nothing at ${key}`);
  if (Array.isArray(target)) {
    return target.map((item, index) => (String(index) === key ? withValue(item, rest, value) : item));
  }
  return { ...target, [key]: withValue(target[key] ?? null, rest, value) };
}

export type Changes = Record<string, Json>;

function changed(target: unknown, changes: Changes): Json {
  const copy: Json = JSON.parse(JSON.stringify(target));
  return Object.entries(changes).reduce<Json>(
    (result, [path, value]) => withValue(result, path.split('.'), value),
    copy,
  );
}

/** An invented company's case with nothing wrong in it, with changes by path. */
export function validCase(purpose: Purpose, changes: Changes = {}): CaseDocument {
  const base = {
    format: caseFormat,
    purpose,
    qualificationName: '云帆资质',
    organization: {
      name: '杭州云帆科技有限公司',
      creditCode: '91330106673959654P',
      certificate: { validFrom: '2015-01-01', validTo: '2045-01-01' },
    },
    legalPerson: { name: '沈知远', document: { number: '110105198001010016', validFrom: '', validTo: '' } },
    administrator: {
      name: '林若水',
      mobile: '13800138000',
      document: { number: '330106199003070014', validFrom: '2020-05-06', validTo: '2040-05-06' },
    },
    ...(purpose === 'other' && {
      accountHolder: { name: '宁波远帆信息服务有限公司', creditCode: '' },
      authorization: { validFrom: '2026-11-01', validTo: '2028-10-31', signedOn: '2026-11-05' },
    }),
    signatures: [{ text: '杭州云帆科技', basis: 'shortName' }],
    files: {
      certificate: 'c.jpg',
      administratorIdPortrait: 'p.jpg',
      administratorIdEmblem: 'e.jpg',
    },
  };
  return caseDocumentSchema.parse(changed(caseDocumentSchema.parse(base), changes));
}

/** The Aliyun pack with changes by path. */
export function changedPack(changes: Changes): RulePack {
  return rulePackSchema.parse(changed(aliyun, changes));
}

export function check(document: CaseDocument, pack: RulePack = aliyun): Finding[] {
  return checkCase({ document, pack, today });
}

/** The findings under an id in a valid case with changes. */
export function found(id: string, purpose: Purpose, changes: Changes = {}, pack?: RulePack): Finding[] {
  return check(validCase(purpose, changes), pack).filter((finding) => finding.id === id);
}
