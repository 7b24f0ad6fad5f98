import { Input } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { anatomyOf } from '../../shared/rules/message/anatomy.ts';
import { sampleFor } from '../../shared/rules/message/values.ts';
import { useComposedText } from '../widgets/use-composed-text.ts';
import type { Message } from './use-message.ts';

const text = messages.messageScreen;

/** What the variables stand for, to count the message as it goes out. */
export function VariableValues({ message }: { message: Message }) {
  const { variables } = anatomyOf(message.text);
  const names = [...new Set(variables.map(({ name }) => name))];
  if (names.length === 0) return null;
  return (
    <section className="message-section" aria-label={text.variables}>
      <h2>{text.variables}</h2>
      <p className="field-hint">{text.variablesLead}</p>
      <ul className="message-variables">
        {names.map((name) => (
          <VariableValue
            key={name}
            name={name}
            count={variables.filter((variable) => variable.name === name).length}
            message={message}
          />
        ))}
      </ul>
    </section>
  );
}

interface VariableValueProps {
  readonly name: string;
  readonly count: number;
  readonly message: Message;
}

function VariableValue({ name, count, message }: VariableValueProps) {
  const input = useComposedText(message.values.get(name) ?? sampleFor(name), (value) =>
    message.write({ values: new Map(message.values).set(name, value) }),
  );
  const shown = name === '' ? text.unnamed : name;
  return (
    <li>
      <span className="message-variable-name code">
        {shown}
        {count > 1 && <span className="quiet"> {text.times(count)}</span>}
      </span>
      <Input {...input} aria-label={text.variable(shown)} autoComplete="off" />
    </li>
  );
}
