import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import type { ScanText } from '../../shared/model/scan.ts';
import { differences } from '../../shared/rules/differences.ts';
import { fieldLabel } from '../../shared/rules/letter-field-label.ts';
import { textId } from './scan-focus.ts';

const text = messages.scanScreen.texts;

interface ComparedTextsProps {
  readonly texts: readonly ScanText[];
  readonly focused: string | null;
  readonly onFocus: (id: string) => void;
}

/** What the letter says beside what was read on its picture, different characters marked. */
export function ComparedTexts({ texts, focused, onFocus }: ComparedTextsProps) {
  if (texts.length === 0) return null;
  return (
    <section aria-label={text.title}>
      <h2>{text.title}</h2>
      <table className="scan-texts">
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.expected}</th>
            <th scope="col">{text.read}</th>
            <th scope="col">{text.state}</th>
          </tr>
        </thead>
        <tbody>
          {texts.map((one, index) => {
            const id = textId(index);
            const label = fieldLabel(one.path);
            // Numbers that agree need not be shown to whoever looks over a shoulder; those that differ are compared.
            const shown = (whole: string) => (one.state === 'same' ? maskNumbers(whole) : whole);
            const isWhole = one.expected === '' || one.read === '';
            const [expected = [], read = []] =
              one.state === 'same' || isWhole ? [] : differences([one.expected, one.read]);
            return (
              // Texts may repeat, on a letter as in its closing.
              <tr key={id} data-state={one.state} data-focused={id === focused || undefined}>
                <th scope="row">
                  <button
                    id={id}
                    type="button"
                    aria-label={text.lookAt(label)}
                    aria-pressed={id === focused}
                    onFocus={() => onFocus(id)}
                    onClick={() => onFocus(id)}
                  >
                    {label}
                  </button>
                </th>
                <td>
                  {one.expected === '' ? (
                    text.notOnLetter
                  ) : (
                    <Marked whole={shown(one.expected)} parts={expected} />
                  )}
                </td>
                <td>{one.read === '' ? text.nothing : <Marked whole={shown(one.read)} parts={read} />}</td>
                <td className="scan-text-state">{text.states[one.state]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Marked({ whole, parts }: { whole: string; parts: ReturnType<typeof differences>[number] }) {
  if (parts.length === 0) return whole;
  return parts.map(({ at, text: part, differs }) =>
    differs ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
  );
}
