import type { RecognizedDocument, RecognizedFields } from '../../../shared/model/recognition.ts';
import type { Rectangle, Size } from './geometry.ts';

/** Moves a document's boxes and outline from ratios of one page to ratios of the whole it is a part of. */
export function placedIn(document: RecognizedDocument, page: Rectangle, whole: Size): RecognizedDocument {
  const x = (ratio: number) => (page.x + ratio * page.width) / whole.width;
  const y = (ratio: number) => (page.y + ratio * page.height) / whole.height;
  const fields: RecognizedFields = {};
  for (const [name, field] of Object.entries(document.fields)) {
    const [left, top, width, height] = field.box;
    const box: typeof field.box = [
      x(left),
      y(top),
      (width * page.width) / whole.width,
      (height * page.height) / whole.height,
    ];
    Object.assign(fields, { [name]: { ...field, box } });
  }
  return {
    ...document,
    outline: document.outline.map(([left, top]): [number, number] => [x(left), y(top)]),
    fields,
  };
}
