import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { LetterPart, LetterTemplate } from '../../../shared/model/letter-template.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { type DocumentFacts, drawLetter } from './drawing.ts';
import { fillTemplate } from './filling.ts';
import type { LetterFont } from './fonts.ts';
import { glyphProblems } from './glyph-problems.ts';
import { layOutLetter } from './layout.ts';
import { type LetterPlan, planOf } from './letter-plan.ts';
import { type LetterValues, letterValues } from './letter-values.ts';
import type { LetterPage } from './page-geometry.ts';

export interface LetterRequest {
  readonly document: CaseDocument;
  /** The platform's own name as printed, not its id. */
  readonly platformName: string;
  readonly template: LetterTemplate;
  readonly fonts: LetterFont;
  /** Parts that the platform wants on it, where others do not. */
  readonly wantedParts?: readonly LetterPart[] | undefined;
  /** Moment written into the file; the same request and moment give the same bytes. */
  readonly now: Date;
}

export interface ComposedLetter {
  /** The PDF, `null` when a problem keeps it from being right. */
  readonly bytes: Uint8Array | null;
  readonly pages: number;
  readonly problems: Problem[];
  /** What stands where, for whoever looks at the paper again; no pages where there is no letter. */
  readonly plan: LetterPlan;
}

const mostSignatures = 100;
/** Far beyond any real letter: what is longer was pasted by mistake, and would keep everybody waiting. */
const mostCharacters = 5000;

/**
 * Makes the authorization letter of a document in any state of completion: what is missing becomes a line
 * to write on, what cannot be printed becomes a problem. It checks nothing else; the rules do.
 */
export async function composeLetter(request: LetterRequest): Promise<ComposedLetter> {
  const { pages, problems } = setLetter(request);
  if (pages === null) return { bytes: null, pages: 0, problems, plan: { pages: [] } };
  const bytes = await drawLetter(pages, request.fonts, letterFacts(request.template.title, request.now));
  return { bytes, pages: pages.length, problems, plan: planOf(pages) };
}

/** The pages of a letter before they are drawn, `null` when a problem keeps it from being right. */
export interface SetLetter {
  readonly pages: readonly LetterPage[] | null;
  readonly problems: Problem[];
}

export function setLetter({
  document,
  platformName,
  template,
  fonts,
  wantedParts = [],
}: Omit<LetterRequest, 'now'>): SetLetter {
  const problems = [
    ...sizeProblems(letterValues(document, platformName, wantedParts)),
    ...glyphProblems(template, document, platformName, fonts, wantedParts),
  ];
  if (problems.length > 0) return { pages: null, problems };
  return {
    pages: layOutLetter(fillTemplate(template, document, platformName, wantedParts), template, fonts),
    problems: [],
  };
}

/** What the file of a letter says of itself. */
export function letterFacts(title: string, now: Date): DocumentFacts {
  return { title, producer: messages.letter.producer, now };
}

function sizeProblems({ texts, signatures }: LetterValues): Problem[] {
  const problems: Problem[] = [];
  const count = signatures.length;
  if (count > mostSignatures) {
    const code = 'letter-too-many-signatures';
    problems.push({ code, field: 'signatures', ...messages.letter.tooManySignatures(count, mostSignatures) });
  }
  const printed = [...Object.values(texts), ...signatures.map(({ text }) => text)];
  if (printed.reduce((sum, text) => sum + text.length, 0) > mostCharacters) {
    problems.push({ code: 'letter-too-long', ...messages.letter.tooLong(mostCharacters) });
  }
  return problems;
}
