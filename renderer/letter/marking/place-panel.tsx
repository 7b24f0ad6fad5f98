import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useId } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { FormValue, LetterForm } from '../../../shared/model/letter-form.ts';
import type { MarkedPlace } from './marking-history.ts';
import type { MarkingWork } from './use-marking.ts';
import { valueChoices } from './value-choices.ts';

const text = messages.letterFormScreen.marking;
const { values } = messages.letterForm;

interface PlacePanelProps {
  readonly form: LetterForm;
  /** The page on screen, counted from 0. */
  readonly page: number;
  readonly work: MarkingWork;
  readonly onPage: (page: number) => void;
}

/** Beside the page: what the selected place is filled with, and all places. */
export function PlacePanel({ form, page, work, onPage }: PlacePanelProps) {
  const { marking, step, lastValue } = work;
  const selected = marking.places.find(({ key }) => key === marking.selected);
  const pageOf = ({ place }: MarkedPlace) =>
    place.kind === 'mark'
      ? place.page
      : (form.layout.fields.find(({ name }) => name === place.name)?.page ?? page);
  const isEmpty = marking.places.length === 0;

  return (
    <div className="place-panel">
      {isEmpty && <Steps hasFields={form.layout.fields.length > 0} />}
      {selected && <SelectedPlace key={selected.key} marked={selected} work={work} />}
      <section className="place-list" aria-label={text.places(marking.places.length)}>
        <div className="place-list-title">
          {!isEmpty && <h3>{text.places(marking.places.length)}</h3>}
          <Button
            size="small"
            icon={<PlusOutlined />}
            title={text.addHint}
            onClick={() =>
              step({
                type: 'add',
                places: [{ kind: 'mark', page, box: [0.35, 0.45, 0.3, 0.03], value: lastValue }],
              })
            }
          >
            {text.add}
          </Button>
        </div>
        <ul>
          {marking.places.map((marked) => (
            <li key={marked.key}>
              <button
                type="button"
                className="place-item"
                aria-pressed={marked.key === marking.selected}
                onClick={() => {
                  onPage(pageOf(marked));
                  step({ type: 'select', key: marked.key });
                }}
              >
                <span>{values[marked.place.value]}</span>
                <span className="quiet">
                  {marked.place.kind === 'field' ? text.fieldOf : text.pageOf(marked.place.page + 1)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Steps({ hasFields }: { hasFields: boolean }) {
  return (
    <section className="marking-steps">
      <h3>{text.stepsTitle}</h3>
      <ol>
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {hasFields && <p>{text.fieldSteps}</p>}
    </section>
  );
}

function SelectedPlace({ marked: { key, place }, work }: { marked: MarkedPlace; work: MarkingWork }) {
  const { marking, step, rememberValue } = work;
  const id = useId();
  const choose = (value: FormValue) => {
    rememberValue(value);
    step({ type: 'change', key, place: { ...place, value } });
  };
  return (
    <section className="place-selected" aria-label={text.chosen}>
      <label htmlFor={id}>{text.value}</label>
      <Select<FormValue>
        id={id}
        value={place.value}
        options={valueChoices}
        showSearch={{ optionFilterProp: 'label' }}
        defaultOpen={marking.isFresh}
        autoFocus={marking.isFresh}
        onChange={choose}
      />
      <p className="quiet">{text.nothing}</p>
      {place.kind === 'mark' && <p className="quiet">{text.keys}</p>}
      <Button size="small" icon={<DeleteOutlined />} onClick={() => step({ type: 'remove', key })}>
        {text.removePlace}
      </Button>
    </section>
  );
}
