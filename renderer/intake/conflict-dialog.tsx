import { Button, Modal } from 'antd';
import { useId, useState } from 'react';
import type { IntakeAnswer, IntakePlan } from '../../shared/intake/plan.ts';
import { valueAt } from '../../shared/intake/target.ts';
import { caseFieldLabel } from '../../shared/messages/case-fields.ts';
import { messages } from '../../shared/messages/index.ts';
import type { CaseDocument, FileSlot } from '../../shared/model/case-document.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { choiceLabel } from '../../shared/rules/choices.ts';
import { useApplication } from '../app/application-context.ts';
import { maskKindAt } from '../masking/mask-kind-at.ts';
import { RevealSwitch } from '../masking/reveal-switch.tsx';
import { useScreenMasking } from '../masking/use-screen-masking.ts';
import { PreviewImage } from '../review/preview-image.tsx';
import { ConflictRow } from './conflict-row.tsx';
import './conflict-dialog.css';

const text = messages.intake.conflict;

interface ConflictDialogProps {
  readonly document: CaseDocument;
  readonly plan: IntakePlan;
  readonly onAnswer: (answer: IntakeAnswer) => void;
  /** Closing without an answer keeps everything as it was typed. */
  readonly onKeepAll: () => void;
}

/** Lists every place where pictures and what is there differ, and asks which to keep. */
export function ConflictDialog({ document, plan, onAnswer, onKeepAll }: ConflictDialogProps) {
  const form = useId();
  const { packs } = useApplication();
  const masking = useScreenMasking();
  const pack = packs.find(({ id }) => id === document.platforms[0]);
  const [slots, setSlots] = useState<ReadonlySet<FileSlot>>(new Set());
  const [paths, setPaths] = useState<ReadonlySet<string>>(new Set());
  const everything: IntakeAnswer = {
    slots: new Set(plan.slots.conflict.map(({ slot }) => slot)),
    paths: new Set(plan.fields.conflict.map(({ path }) => path)),
  };
  const count = everything.slots.size + everything.paths.size;
  const content = (path: string, value: string) => masking.field(path, shown(path, value, pack), document);
  const choose = (answer: IntakeAnswer) => {
    setSlots(answer.slots);
    setPaths(answer.paths);
  };

  return (
    <Modal
      open
      width={680}
      title={text.title(count)}
      onCancel={onKeepAll}
      footer={
        <Button type="primary" htmlType="submit" form={form}>
          {text.confirm}
        </Button>
      }
    >
      <form
        id={form}
        className="conflict-form"
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer({ slots, paths });
        }}
      >
        <div className="conflict-intro">
          <p>{text.hint}</p>
          {plan.fields.conflict.some(({ path }) => maskKindAt(path, document) !== null) && (
            <RevealSwitch isRevealed={masking.isRevealed} onToggle={masking.toggle} />
          )}
          {count > 1 && (
            <>
              <Button size="small" onClick={() => choose({ slots: new Set(), paths: new Set() })}>
                {text.keepAll}
              </Button>
              <Button size="small" onClick={() => choose(everything)}>
                {text.takeAll}
              </Button>
            </>
          )}
        </div>
        {plan.slots.conflict.map(({ slot, fileId }, index) => (
          <ConflictRow
            key={slot}
            label={messages.documents.slots[slot]}
            isFirst={index === 0}
            isTaken={slots.has(slot)}
            onChange={(isTaken) => setSlots(withMember(slots, slot, isTaken))}
            current={{
              caption: text.current,
              content: <PreviewImage fileId={document.files[slot]} edge={360} alt={text.current} />,
            }}
            incoming={{
              caption: text.incoming,
              content: <PreviewImage fileId={fileId} edge={360} alt={text.incoming} />,
            }}
          />
        ))}
        {plan.fields.conflict.map(({ path, value }, index) => (
          <ConflictRow
            key={path}
            label={caseFieldLabel(path)}
            isFirst={index === 0 && plan.slots.conflict.length === 0}
            isTaken={paths.has(path)}
            onChange={(isTaken) => setPaths(withMember(paths, path, isTaken))}
            current={{ caption: text.typed, content: content(path, valueAt(document, path)) }}
            incoming={{ caption: text.recognized, content: content(path, value) }}
          />
        ))}
      </form>
    </Modal>
  );
}

function shown(path: string, value: string, pack: RulePack | undefined): string {
  return path.endsWith('.type') ? choiceLabel(path, value, pack) : messages.review.value(value);
}

function withMember<T>(set: ReadonlySet<T>, member: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (isIn) next.add(member);
  else next.delete(member);
  return next;
}
