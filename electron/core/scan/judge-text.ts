import { messages } from '../../../shared/messages/index.ts';
import type { ScanFinding } from '../../../shared/model/scan.ts';
import { fieldLabel } from '../../../shared/rules/letter-field-label.ts';
import type { ComparedText } from './compared-text.ts';
import type { SeenPage } from './evidence.ts';
import { placeOn, remark } from './finding.ts';

const texts = messages.scan;

function judged(page: SeenPage, text: ComparedText): ScanFinding | undefined {
  const { path, expected, read, state } = text;
  const label = fieldLabel(path);
  const place = placeOn(page, text.box);
  // On a form of the platform's own a value may be written by hand, or stand on another page.
  const sure = page.letterPage === null ? 'warning' : 'error';
  if (state === 'different' && expected === '') {
    return remark({ id: 'scope-added', severity: sure, advice: texts.scopeAdded(read), place, about: read });
  }
  if (state === 'different') {
    const advice = texts.textDifferent(label, expected.trim(), read);
    return remark({ id: 'text-different', severity: sure, advice, place, about: path });
  }
  if (state === 'missing') {
    const advice = texts.textMissing(label, expected.trim());
    return remark({ id: 'text-missing', severity: sure, advice, place, about: path });
  }
  if (state === 'doubtful') {
    const advice = texts.textDoubtful(label, expected.trim(), read);
    return remark({ id: 'text-doubtful', severity: 'warning', advice, place, about: path });
  }
  if (text.unknown !== '') {
    const advice = texts.textUnknown(label, text.unknown);
    return remark({ id: 'text-unknown', severity: 'note', advice, place, about: path });
  }
  return undefined;
}

/** What the letter states against the case, and whether its own words were left alone. */
export function* judgeTexts(page: SeenPage): Generator<ScanFinding> {
  for (const text of page.texts) {
    const finding = judged(page, text);
    if (finding) yield finding;
  }
  for (const [index, { expected, read, box }] of page.wording.entries()) {
    const advice = texts.wording(expected, read);
    const place = placeOn(page, box);
    yield remark({ id: 'wording', severity: 'warning', advice, place, about: `${page.letterPage}.${index}` });
  }
}
