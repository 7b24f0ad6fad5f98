import { longTerm } from '../identifiers/calendar-date.ts';
import { messages } from '../messages/index.ts';
import type { CaseDocument } from '../model/case-document.ts';
import type { PlannedMaterial } from '../model/package.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { ifKnown } from '../model/rule-pack-group.ts';
import type { RequestValue } from '../model/rule-pack-requests.ts';
import { choiceWire } from '../rules/choices.ts';
import { pathsOf, textAt, valueAt } from '../rules/paths.ts';

export interface RequestInput {
  readonly document: CaseDocument;
  readonly pack: RulePack;
  readonly materials: readonly PlannedMaterial[];
}

/** Something to be put in before a request is sent. */
export interface Placeholder {
  /** As it stands in the request. */
  readonly text: string;
  readonly note: string;
}

/** What is sent for a parameter, `undefined` where the case has nothing for it. */
export interface FilledValue {
  readonly value: unknown;
  readonly placeholders: readonly Placeholder[];
}

const texts = messages.uploadPackage.placeholders;

const filled = (value: unknown): FilledValue => ({ value, placeholders: [] });
const orNothing = (text: string | undefined) => (text ? filled(text) : undefined);

/** Takes the value of one parameter from a case. */
export function requestValue(wanted: RequestValue, input: RequestInput): FilledValue | undefined {
  const { document, pack } = input;
  switch (wanted.as) {
    case 'text':
      return orNothing(textAt(document, wanted.path));
    case 'choice':
      return orNothing(choiceWire(wanted.path, textAt(document, wanted.path), pack));
    case 'flag': {
      const value = valueAt(document, wanted.path);
      return filled(wanted.equals === undefined ? value === true : value === wanted.equals);
    }
    case 'period':
      return orNothing(period(wanted, input));
    case 'texts': {
      const items = pathsOf(document, wanted.path).map((path) => textAt(document, path));
      const given = items.filter((item) => item !== '');
      return given.length === 0 ? undefined : filled(given);
    }
    case 'file': {
      const [key] = fileKeys(wanted.slot, input);
      return key && { value: key.text, placeholders: [key] };
    }
    case 'fileList':
      return fileList(wanted, input);
    case 'given': {
      const placeholder = { text: `{{${wanted.placeholder}}}`, note: wanted.note };
      return { value: placeholder.text, placeholders: [placeholder] };
    }
  }
}

function period(
  { path, separator }: Extract<RequestValue, { as: 'period' }>,
  { document, pack }: RequestInput,
): string | undefined {
  const [from = '', to = ''] = ['validFrom', 'validTo']
    .map((end) => textAt(document, `${path}.${end}`))
    .map((date) => (date === longTerm ? (ifKnown(pack.longTerm.entry) ?? '') : date));
  return from === '' || to === '' ? undefined : `${from}${separator}${to}`;
}

function fileKeys(slot: PlannedMaterial['slot'], { materials }: RequestInput): Placeholder[] {
  return materials.flatMap((material) => {
    if (material.slot !== slot || material.target === null) return [];
    const { name } = material.target;
    return [{ text: `{{fileKey:${name}}}`, note: texts.file(name) }];
  });
}

function fileList(
  { slot, key, choice }: Extract<RequestValue, { as: 'fileList' }>,
  input: RequestInput,
): FilledValue | undefined {
  const keys = fileKeys(slot, input);
  if (keys.length === 0) return undefined;
  const { document, pack } = input;
  const chosen = choice && choiceWire(choice.path, textAt(document, choice.path), pack);
  const beside = choice && chosen !== undefined ? { [choice.name]: chosen } : {};
  return { value: keys.map(({ text }) => ({ ...beside, [key]: text })), placeholders: keys };
}
