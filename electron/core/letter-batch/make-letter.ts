import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { LetterForm } from '../../../shared/model/letter-form.ts';
import { type Problem, ProblemError } from '../../../shared/model/problem.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { ifKnown } from '../../../shared/model/rule-pack-group.ts';
import { setLetter } from '../letter/compose.ts';
import type { LetterFont } from '../letter/fonts.ts';
import { planOf } from '../letter/letter-plan.ts';
import type { LetterPage } from '../letter/page-geometry.ts';
import { loadLetterTemplate } from '../letter/templates.ts';
import { fillForm } from '../letter-form/fill-form.ts';
import { formValues } from '../letter-form/form-values.ts';

const texts = messages.letterBatch;

/** A letter that is still to be drawn, or one that stands on a platform's own file. */
export type MadeLetter =
  | { readonly kind: 'composed'; readonly pages: readonly LetterPage[]; readonly blanks: number }
  | {
      readonly kind: 'filled';
      readonly bytes: Uint8Array;
      readonly pageCount: number;
      readonly blanks: number;
    };

export interface LetterOrder {
  readonly document: CaseDocument;
  readonly pack: RulePack;
  /** The platform's own file that its letters are filled in on. */
  readonly form: LetterForm | undefined;
  readonly readForm: (id: string) => Promise<Uint8Array>;
  readonly composeAnyway: boolean;
  readonly font: LetterFont;
  readonly resourcesDirectory: string;
}

/**
 * Makes the letter of one case for one platform, in the way that is in use for it.
 *
 * @throws ProblemError why there is none, its `field` where to put that right
 */
export async function makeLetter(order: LetterOrder): Promise<MadeLetter> {
  const { document, pack, form, composeAnyway } = order;
  const requiredFor = ifKnown(pack.letter.need.requiredFor);
  if (requiredFor !== undefined && !requiredFor.includes(document.purpose)) {
    throw new ProblemError({
      code: 'letter-not-needed',
      field: 'authorization',
      ...texts.notNeeded(pack.name),
    });
  }
  if (form !== undefined) return filled(order, form);
  if (pack.letter.template.policy === 'own-only' && !composeAnyway) {
    throw new ProblemError({
      code: 'letter-own-template',
      field: 'authorization',
      ...texts.ownTemplate(pack.name),
    });
  }
  return composed(order);
}

async function composed({ document, pack, font, resourcesDirectory }: LetterOrder): Promise<MadeLetter> {
  const { pages, problems } = setLetter({
    document,
    platformName: platformNameOf(pack),
    wantedParts: pack.letter.template.parts,
    template: await loadLetterTemplate(resourcesDirectory, pack),
    fonts: font,
  });
  if (pages === null) throw problemOf(problems);
  const fields = planOf(pages).pages.flatMap(({ blanks }) => blanks.flatMap(({ field }) => field ?? []));
  const open = fields.filter((field) => !writtenByHand.test(field));
  return { kind: 'composed', pages, blanks: new Set(open).size };
}

async function filled(
  { document, pack, readForm, font }: LetterOrder,
  { id, name, places }: LetterForm,
): Promise<MadeLetter> {
  if (places.length === 0) {
    throw new ProblemError({
      code: 'letter-form-place',
      field: 'authorization',
      ...texts.unmarked(pack.name),
    });
  }
  const platformName = platformNameOf(pack);
  const { bytes, pages, problems } = await fillForm({
    bytes: await readForm(id),
    name,
    places,
    document,
    platformName,
    font,
  });
  if (bytes === null) throw problemOf(problems);
  const values = formValues(document, platformName);
  const open = places
    .filter(({ value }) => values[value] === '' && !writtenByHand.test(value))
    .map(({ value }) => value.replace(/\.(year|month|day)$/, ''));
  return { kind: 'filled', bytes, pageCount: pages, blanks: new Set(open).size };
}

/** What is meant to be written by hand when the letter is signed. */
const writtenByHand = /^(closing\.|authorization\.signedOn$|signedOn)/;

const platformNameOf = ({ name, letter }: RulePack) => letter.template.platformName ?? name;

function problemOf([problem]: readonly Problem[]): ProblemError {
  return new ProblemError(problem ?? { code: 'internal', ...messages.problems.internal });
}
