import { rules as words } from '../../messages/rules.ts';
import type { CharacterRule } from '../../model/rule-pack-form.ts';
import { textAt } from '../paths.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const scripts = { han: /[\p{Script=Han}〇]/u, latin: /[A-Za-z]/, digit: /[0-9]/ };

/** Whether a text may hold a character. */
export function isAcceptedCharacter(character: string, rule: CharacterRule): boolean {
  return rule.symbols.includes(character) || rule.scripts.some((script) => scripts[script].test(character));
}

function firstRefused(text: string, rule: CharacterRule): string | undefined {
  return Array.from(text).find((character) => !isAcceptedCharacter(character, rule));
}

/** Length and characters of every text, as the field of the form states them. Signatures have rules of their own. */
export function* textLimitsRule({ document, pack, fields }: RuleContext): Generator<RuleFinding> {
  for (const { at, label, maxLength, characters, provenance, path } of fields) {
    if (path === 'signatures.*.text' || (maxLength === undefined && characters === undefined)) continue;
    const text = textAt(document, at);
    if (text === '') continue;
    const say = <Id extends string>(id: Id, advice: { message: string; fix: string }) =>
      platformFinding(pack, { id, severity: 'error', path: at }, advice, provenance);
    const length = Array.from(text).length;
    if (maxLength !== undefined && length > maxLength) {
      yield say('text.too-long', words.text.tooLong(label, length, maxLength));
    }
    if (characters === undefined) continue;
    const refused = firstRefused(text, characters);
    if (refused !== undefined) yield say('text.character', words.text.character(label, refused));
    if (!characters.digitsOnly && /^\d+$/.test(text))
      yield say('text.digits-only', words.text.digitsOnly(label));
  }
}
