import type { CaseDocument, CaseSignature } from '../../model/case-document.ts';
import type { Finding } from '../../model/finding.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import { checkCase } from '../check.ts';
import { patternOf, textAt } from '../paths.ts';
import { suggestInstead } from '../suggest/nearest.ts';
import { suggestShortNames } from '../suggest/short-names.ts';
import { fittingPeriod } from './fitting-period.ts';
import { fittingText } from './fitting-text.ts';
import { strictest } from './limit-value.ts';
import { limitOf } from './limits.ts';
import type { ComparedPlatform, CompareInput } from './platforms.ts';

/** A value some of the chosen platforms would refuse, and the nearest one that all of them take. */
export interface Proposal {
  /** The field it is about. */
  readonly path: string;
  readonly before: string;
  /** `undefined` where nothing was found that passes everywhere. */
  readonly after: string | undefined;
  /** Who refuses the present value. */
  readonly refusing: readonly RulePack[];
  /** Who takes it, but may send it back. */
  readonly doubting: readonly RulePack[];
  /** What they object to, each once. */
  readonly objections: readonly Finding[];
  /** What to put where, as one step; empty where there is nothing to put. */
  readonly changes: readonly { readonly path: string; readonly value: string | CaseSignature }[];
}

/** Looking for a name tries many on every platform: so many refused signatures are worked on at a time. */
const mostSignatures = 5;

/** Texts that one is free to word; what stands on a paper is never changed. */
const wordedFreely = ['qualificationName', 'remark', 'authorization.name', 'signatures.*.scene'];

const [start, end] = ['authorization.validFrom', 'authorization.validTo'];

type Objections = Pick<Proposal, 'refusing' | 'doubting' | 'objections'>;

function objectionsTo(
  platforms: readonly ComparedPlatform[],
  isMeant: (finding: Finding) => boolean,
): Objections {
  const objecting = platforms
    .map(({ pack, findings }) => ({ pack, findings: findings.filter(isMeant) }))
    .filter(({ findings }) => findings.length > 0);
  const refuses = ({ findings }: Pick<ComparedPlatform, 'findings'>) =>
    findings.some(({ severity }) => severity === 'error');
  const findings = objecting.flatMap((each) => each.findings);
  return {
    refusing: objecting.filter(refuses).map(({ pack }) => pack),
    doubting: objecting.filter((each) => !refuses(each)).map(({ pack }) => pack),
    objections: [...new Map(findings.map((finding) => [finding.message, finding])).values()],
  };
}

const isGrave = ({ severity }: Finding): boolean => severity !== 'note';
const isOfText = ({ id, path }: Finding): boolean =>
  id.startsWith('text.') && wordedFreely.includes(patternOf(path));
const isOfPeriod = ({ id, path, severity }: Finding): boolean =>
  severity !== 'note' && id !== 'letter.outlasts' && id.startsWith('letter.') && [start, end].includes(path);

/** Whether no chosen platform objects any more once the changes are made. */
function helps(
  { document, today }: CompareInput,
  packs: readonly RulePack[],
  changed: CaseDocument,
  isMeant: (finding: Finding) => boolean,
): boolean {
  return (
    changed !== document &&
    packs.every((pack) => !checkCase({ document: changed, pack, today }).some(isMeant))
  );
}

/** The nearest name that passes and that no other signature has; `undefined` where there is none. */
function freeName(
  input: CompareInput,
  index: number,
  taken: ReadonlySet<string>,
  isRefused: boolean,
): CaseSignature | undefined {
  const own = input.document.signatures[index]?.text.trim();
  const nearest = suggestInstead(input, index);
  if (nearest === undefined) return undefined;
  return [nearest, ...suggestShortNames(input)].find(
    ({ signature: { text }, doubts }) =>
      (text === own || !taken.has(text)) && (isRefused || !doubts.some(isGrave)),
  )?.signature;
}

function signatureProposals(input: CompareInput, platforms: readonly ComparedPlatform[]): Proposal[] {
  const { signatures } = input.document;
  const taken = new Set(signatures.map(({ text }) => text.trim()));
  return signatures
    .map((signature, index) => {
      const path = `signatures.${index}`;
      const isMeant = (finding: Finding) =>
        isGrave(finding) && [`${path}.text`, `${path}.basis`].includes(finding.path);
      return { text: signature.text.trim(), index, path, objections: objectionsTo(platforms, isMeant) };
    })
    .filter(({ text, objections }) => text !== '' && objections.objections.length > 0)
    .slice(0, mostSignatures)
    .map(({ text, index, path, objections }) => {
      const name = freeName(input, index, taken, objections.refusing.length > 0);
      if (name !== undefined) taken.add(name.text);
      return {
        path: `${path}.text`,
        before: text,
        after: name?.text,
        ...objections,
        changes: name === undefined ? [] : [{ path, value: name }],
      };
    });
}

function withText(document: CaseDocument, path: string, value: string): CaseDocument {
  const scene = /^signatures\.(\d+)\.scene$/.exec(path)?.[1];
  if (scene !== undefined) {
    const signatures = document.signatures.map((signature, index) =>
      index === Number(scene) ? { ...signature, scene: value } : signature,
    );
    return { ...document, signatures };
  }
  return path === 'authorization.name'
    ? { ...document, authorization: { ...document.authorization, name: value } }
    : { ...document, [path]: value };
}

function textProposals(input: CompareInput, platforms: readonly ComparedPlatform[]): Proposal[] {
  const { document } = input;
  const packs = platforms.map(({ pack }) => pack);
  const paths = new Set(
    platforms.flatMap(({ findings }) => findings.filter(isOfText).map(({ path }) => path)),
  );
  return [...paths].map((path) => {
    const isMeant = (finding: Finding) => isOfText(finding) && finding.path === path;
    const objections = objectionsTo(platforms, isMeant);
    const after = fittingText(textAt(document, path), path, packs, document.purpose);
    const isPassing = after !== '' && helps(input, packs, withText(document, path, after), isMeant);
    return {
      path,
      before: textAt(document, path),
      after: isPassing ? after : undefined,
      ...objections,
      changes: isPassing ? [{ path, value: after }] : [],
    };
  });
}

function periodProposals(input: CompareInput, platforms: readonly ComparedPlatform[]): Proposal[] {
  const { document, today } = input;
  const packs = platforms.map(({ pack }) => pack);
  const objections = objectionsTo(platforms, isOfPeriod);
  const { validFrom, validTo } = document.authorization;
  const [first] = objections.objections;
  if (first === undefined) return [];
  const limits = packs.map((pack) => limitOf('letterPeriod', pack, { purpose: document.purpose, today }));
  const period = fittingPeriod({ validFrom, validTo }, strictest(limits) ?? { kind: 'unknown' }, today);
  const changed = { ...document, authorization: { ...document.authorization, ...period } };
  const isPassing = helps(input, packs, changed, isOfPeriod);
  return [
    {
      path: first.path,
      before: `${validFrom} – ${validTo}`,
      after: isPassing ? `${period.validFrom} – ${period.validTo}` : undefined,
      ...objections,
      changes: isPassing
        ? [
            { path: start, value: period.validFrom },
            { path: end, value: period.validTo },
          ]
        : [],
    },
  ];
}

/**
 * For each value of the case that some chosen platform objects to, and that one is free to choose, the nearest
 * one all of them take. `platforms` is the comparison of the same case.
 */
export function proposeCommonValues(
  input: Omit<CompareInput, 'packs'>,
  platforms: readonly ComparedPlatform[],
): Proposal[] {
  const chosen = platforms.filter(({ isChosen }) => isChosen);
  const own = { ...input, packs: chosen.map(({ pack }) => pack) };
  return [...signatureProposals(own, chosen), ...textProposals(own, chosen), ...periodProposals(own, chosen)];
}
