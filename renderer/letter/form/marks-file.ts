import {
  type FormMarksFile,
  formMarksFileSchema,
  type LetterForm,
} from '../../../shared/model/letter-form.ts';

/** Places of a template as a file for others who have the same template. */
export function writeMarks({ id, name, places }: LetterForm): string {
  const file: FormMarksFile = { format: 'beituo-letter-marks/1', form: id, name, places };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** `null` for anything but such a file. */
export function readMarks(content: string): FormMarksFile | null {
  try {
    return formMarksFileSchema.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
}
