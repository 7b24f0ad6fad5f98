import { CalendarOutlined } from '@ant-design/icons';
import { Button, Calendar, Checkbox, Input, Popover } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { isCalendarDate, longTerm } from '../../../shared/identifiers/calendar-date.ts';
import { parseTypedDate } from '../../../shared/identifiers/typed-date.ts';
import { messages } from '../../../shared/messages/index.ts';
import { useApplication } from '../../app/application-context.ts';
import { useComposedText } from '../../widgets/use-composed-text.ts';
import { typedTextAt } from '../draft/apply-changes.ts';
import { useDraft } from '../draft-context.ts';
import { describedBy, FieldFrame, labelId } from './field-frame.tsx';
import { type Field, useField } from './use-field.ts';

const text = messages.editor.field;

interface DateFieldProps {
  readonly path: string;
  readonly label?: string;
  /** Whether the date may be an open end (长期). */
  readonly openEnd?: boolean;
}

/** A date, typed or pasted in any usual form, or chosen in a calendar. What is no date stays as typed. */
export function DateField({ path, label, openEnd = false }: DateFieldProps) {
  const { document, change } = useDraft();
  const field = useField(path);
  const [beforeLongTerm, setBeforeLongTerm] = useState('');
  if (field === null) return null;
  const kept = typedTextAt(document, path);
  const isLongTerm = kept === longTerm;
  return (
    <FieldFrame
      field={field}
      {...(label === undefined ? {} : { label })}
      extra={
        openEnd && (
          <Checkbox
            checked={isLongTerm}
            onChange={(event) => {
              if (event.target.checked) setBeforeLongTerm(kept);
              change({ path, value: event.target.checked ? longTerm : beforeLongTerm });
            }}
          >
            {text.longTerm}
          </Checkbox>
        )
      }
    >
      {isLongTerm ? (
        <Input id={field.id} value={text.longTerm} disabled aria-describedby={describedBy(field)} />
      ) : (
        <DateInput field={field} kept={kept} />
      )}
    </FieldFrame>
  );
}

function DateInput({ field, kept }: { field: Field; kept: string }) {
  const { change, setFocusedPath } = useDraft();
  const { path } = field;
  const input = useComposedText(kept, (value) => change({ path, value }));
  const tidy = () => {
    const date = parseTypedDate(kept);
    change({ path, value: date.ok ? date.value : kept.trim() });
  };
  return (
    <Input
      {...input}
      id={field.id}
      className="code"
      status={field.status}
      placeholder={text.datePlaceholder}
      autoComplete="off"
      aria-describedby={describedBy(field)}
      aria-invalid={field.status === 'error'}
      aria-required={field.words.required}
      onFocus={() => setFocusedPath(path)}
      onBlur={tidy}
      suffix={
        <CalendarButton
          describedBy={labelId(field)}
          date={kept}
          onDate={(value) => change({ path, value })}
        />
      }
    />
  );
}

interface CalendarButtonProps {
  readonly describedBy: string;
  readonly date: string;
  readonly onDate: (date: string) => void;
}

function CalendarButton({ describedBy, date, onDate }: CalendarButtonProps) {
  const { today } = useApplication();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={
        <div className="date-calendar">
          <Calendar
            fullscreen={false}
            defaultValue={dayjs(isCalendarDate(date) ? date : today)}
            onSelect={(day, { source }) => {
              if (source !== 'date') return;
              onDate(day.format('YYYY-MM-DD'));
              setOpen(false);
            }}
          />
        </div>
      }
    >
      <Button
        type="text"
        size="small"
        icon={<CalendarOutlined />}
        aria-label={text.calendar}
        aria-describedby={describedBy}
      />
    </Popover>
  );
}
