import { caseFieldLabel } from '../../../../shared/messages/case-fields.ts';
import { messages } from '../../../../shared/messages/index.ts';
import type { Finding } from '../../../../shared/model/finding.ts';
import type { Problem } from '../../../../shared/model/problem.ts';
import { signedLetter } from '../../../../shared/package/signed-letter.ts';
import { fieldOf, formOf, isAsked } from '../../../../shared/rules/fields.ts';
import { pathsOf } from '../../../../shared/rules/paths.ts';
import { byteSize } from './byte-size.ts';
import { factBlocks, type PackageFacts } from './package-facts.ts';
import type { Block, Paper } from './paper.ts';

const { report: texts, facts, count, sheet } = messages.uploadPackage;

/** 检查报告: what was checked against which rules, what they say, and what is open. */
export function checkReport(about: PackageFacts): Paper {
  const { document, pack, files, findings, materials, problems, unresolved } = about;
  const { accepted } = signedLetter(document, files, pack);
  const open = [...problems, ...materials.flatMap(({ problems: own }) => own)];
  return {
    title: texts.title,
    blocks: [
      ...factBlocks(about, facts.checkedOn),
      { kind: 'heading', text: texts.scope },
      { kind: 'paragraph', text: texts.scopeText(askedCount(about), materials.length) },
      { kind: 'paragraph', text: unresolved ? texts.unresolved : texts.clear, strong: unresolved },
      ...(open.length === 0 ? [] : [heading(texts.open, open.length), ...open.flatMap(problemBlocks)]),
      ...(['error', 'warning', 'note'] as const).flatMap((severity): Block[] => {
        const some = findings.filter((finding) => finding.severity === severity);
        if (some.length === 0) return [];
        return [
          heading(texts.severities[severity], some.length),
          ...some.flatMap((finding, index) => findingBlocks(finding, index + 1, about)),
        ];
      }),
      ...(accepted.length === 0 ? [] : [heading(texts.accepted, accepted.length)]),
      ...accepted.flatMap(({ finding: { message }, acceptance: { reason, at } }): Block[] => [
        { kind: 'paragraph', text: message, strong: true },
        detail(texts.acceptedBecause(reason, at.slice(0, 10))),
      ]),
      { kind: 'heading', text: texts.files },
      ...materials.map(
        ({ title, need, made }): Block => ({
          kind: 'entry',
          label: title,
          value:
            made === null
              ? sheet.noFileNeed(sheet.need[need])
              : sheet.file(made.name, byteSize(made.bytes), made.pages),
          ruled: true,
        }),
      ),
    ],
  };
}

const heading = (text: string, number: number): Block => ({
  kind: 'heading',
  text: `${text}${count(number)}`,
});

/** Fields that the rules looked at. */
function askedCount({ document, pack }: PackageFacts): number {
  return formOf(pack, document.purpose)
    .flatMap(({ fields }) => fields)
    .filter(({ repeats }) => !repeats)
    .flatMap((field) => pathsOf(document, field.path).filter((path) => isAsked(field, path, document)))
    .length;
}

function findingBlocks(finding: Finding, number: number, { document, pack }: PackageFacts): Block[] {
  const { path, message, fix, source } = finding;
  const label = fieldOf(pack, path, document.purpose)?.label ?? caseFieldLabel(path);
  return [
    { kind: 'paragraph', text: texts.numbered(number, label), strong: true },
    { kind: 'paragraph', text: message, indent: true },
    ...(fix === '' ? [] : [detail(texts.fix(fix))]),
    ...(source === '' ? [] : [detail(texts.source(source))]),
  ];
}

function problemBlocks({ message, action }: Problem): Block[] {
  return [{ kind: 'paragraph', text: message, strong: true }, detail(texts.fix(action))];
}

const detail = (text: string): Block => ({ kind: 'paragraph', text, indent: true });
