import { explanationOf } from '../messages/glossary.ts';
import type { CaseDocument, Purpose } from '../model/case-document.ts';
import type { RulePack } from '../model/rule-pack.ts';
import type { CharacterRule, FormField } from '../model/rule-pack-form.ts';
import { ifKnown, type Provenance } from '../model/rule-pack-group.ts';
import type { Need } from '../model/rule-pack-need.ts';
import { alongside, pathsOf, patternOf, textAt } from './paths.ts';
import { quote } from './quote.ts';

/** One field of a platform's form, as the platform words it. */
export interface PlatformField {
  /** Pattern in the case document, `*` for any item of a list. */
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  readonly need: Need;
  readonly required: boolean;
  /** Asked for a second time, to be copied from its first place. */
  readonly repeats: boolean;
  /** Refused unless it is what the paper says, character by character. */
  readonly asPrinted: boolean;
  /** In characters. */
  readonly maxLength?: number;
  readonly characters?: CharacterRule;
  /** Asked only when another field has one of these values. */
  readonly when?: NonNullable<FormField['when']>;
  /** What a term in the label means, for a newcomer. */
  readonly explain?: string;
  /** Name in the platform's API: `Operation.Parameter`. */
  readonly wire?: string;
  readonly provenance: Provenance;
}

export interface PlatformSection {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly PlatformField[];
  /** What is entered on the platform alone, for the case does not hold it. */
  readonly elsewhere: readonly { readonly label: string; readonly hint: string }[];
}

function limitOf(pack: RulePack, field: FormField): number | undefined {
  return field.path === 'signatures.*.text' ? ifKnown(pack.signatures.length.maximum) : field.maxLength;
}

function fieldFor(
  pack: RulePack,
  field: FormField,
  purpose: Purpose,
  provenance: Provenance,
): PlatformField | undefined {
  const need = field[purpose];
  if (need === undefined) return undefined;
  const wording = field.wording?.[purpose];
  const values = { ...pack, field };
  const explain = field.explain === undefined ? undefined : explanationOf(field.explain);
  const maxLength = limitOf(pack, field);
  return {
    path: field.path,
    label: quote(wording?.label ?? field.label, values),
    hint: quote(wording?.hint ?? field.hint, values),
    need,
    required: need === 'required',
    repeats: field.repeats === true,
    asPrinted: field.asPrinted === true,
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(field.characters === undefined ? {} : { characters: field.characters }),
    ...(field.when === undefined ? {} : { when: field.when }),
    ...(explain === undefined ? {} : { explain }),
    ...(field.wire === undefined ? {} : { wire: field.wire }),
    provenance,
  };
}

/** Forms by pack: filling in every hint costs more than all rules together, and packs never change. */
const forms = new WeakMap<RulePack, Partial<Record<Purpose, readonly PlatformSection[]>>>();

/** The platform's form for a purpose, in its own order, with what it asks twice; sections without a field for it are left out. */
export function formOf(pack: RulePack, purpose: Purpose): readonly PlatformSection[] {
  const known = forms.get(pack) ?? {};
  const form = known[purpose] ?? composeForm(pack, purpose);
  forms.set(pack, { ...known, [purpose]: form });
  return form;
}

function composeForm(pack: RulePack, purpose: Purpose): PlatformSection[] {
  return pack.form.sections
    .map(({ id, title, fields, elsewhere = [], ...provenance }) => ({
      id,
      title,
      elsewhere,
      fields: fields.flatMap((field) => fieldFor(pack, field, purpose, provenance) ?? []),
    }))
    .filter((section) => section.fields.length > 0);
}

/** The field at a path of the case document, or `undefined` when the platform does not ask for it. */
export function fieldOf(pack: RulePack, path: string, purpose: Purpose): PlatformField | undefined {
  const pattern = patternOf(path);
  return formOf(pack, purpose)
    .flatMap(({ fields }) => fields)
    .find((field) => field.path === pattern && !field.repeats);
}

/** Whether the platform asks for this field of this case: its `when` holds, for the same item of a list. */
export function isAsked(field: PlatformField, path: string, document: CaseDocument): boolean {
  const { when } = field;
  if (when === undefined) return true;
  return pathsOf(document, alongside(when.path, path)).some((other) =>
    when.oneOf.includes(textAt(document, other)),
  );
}
