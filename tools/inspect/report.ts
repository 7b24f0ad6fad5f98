import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from '../../electron/core/recognition/picture.ts';
import { lineText } from '../../electron/core/recognition/read/read-line.ts';
import type { TraceStep } from '../../electron/core/recognition/trace.ts';
import { boxMark, drawn, type Mark, quadMark } from './draw.ts';

/** One step as it is shown: pictures and what was decided. */
interface Section {
  readonly title: string;
  readonly pictures?: readonly { readonly name: string; readonly jpeg: Buffer }[];
  readonly data?: unknown;
}

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const pictureOf = async (name: string, ...what: Parameters<typeof drawn>) => ({
  name,
  jpeg: await drawn(...what),
});

/** What a step shows. `page` is the picture of the page it belongs to, the only one where `isSingle`. */
async function sectionOf(step: TraceStep, page: Picture, isSingle: boolean): Promise<Section> {
  switch (step.step) {
    case 'page':
      return {
        title: `Decoded page, ${page.width} × ${page.height}`,
        pictures: [await pictureOf('page', page)],
      };
    case 'outlines': {
      const marks = step.candidates.map(({ quad, score }): Mark => quadMark(quad, score.toFixed(2)));
      return {
        title: `Outlines: ${marks.length}, the best first`,
        pictures: [await pictureOf('outlines', page, marks)],
        data: step.candidates,
      };
    }
    case 'straightened':
      return { title: 'Straightened', pictures: [await pictureOf('straightened', step.document.picture)] };
    case 'oriented': {
      const { document, gray, lines } = step.oriented;
      const marks = lines.map((line, index) => boxMark(line, `${index + 1}`, line.slope));
      return {
        title: `Oriented, ${lines.length} lines found`,
        pictures: [await pictureOf('oriented-gray', gray), await pictureOf('lines', document.picture, marks)],
        data: lines.map(({ source: _, ...line }) => line),
      };
    }
    case 'lines':
      return {
        title: 'Lines as the first reader saw them, and what speaks for each kind',
        data: {
          kinds: step.scores,
          lines: step.lines.map(({ reader, box, symbols }) => ({
            text: lineText({ symbols }),
            reader,
            least: Math.min(...symbols.map(({ confidence }) => confidence)),
            box,
          })),
        },
      };
    case 'place':
      return {
        title: `Place of ${step.place.name}`,
        data: {
          seen: step.place.seen,
          lines: step.place.lines,
          readings: step.readings.map(({ reader, symbols }) => ({
            reader,
            text: lineText({ symbols }),
            confidences: symbols.map(({ confidence }) => confidence),
          })),
        },
      };
    case 'weighed':
      return { title: 'Votes, and the fields weighed from them', data: step };
    case 'documents': {
      const marks = step.documents.map(
        ({ outline, kind }): Mark => ({
          corners: outline.map(([x, y]) => [x * page.width, y * page.height] as const),
          label: kind,
        }),
      );
      return {
        title: `Documents: ${step.documents.map(({ kind }) => kind).join(', ') || 'none'}`,
        // Of several pages, outlines are ratios of all of them below each other.
        pictures: isSingle ? [await pictureOf('documents', page, marks)] : [],
        data: step.documents,
      };
    }
  }
}

const style = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:1100px;padding:0 1rem}
img{max-width:100%;border:1px solid #ccc;margin:.3rem 0}pre{background:#f5f5f5;padding:.8rem;overflow:auto;max-height:28rem}
.warning{background:#fff1f0;border:1px solid #ffa39e;padding:.6rem 1rem}`;

/** Said in the report and on the terminal. */
export const warning =
  'This folder holds personal data: the picture and everything read from it. Delete it when you are done.';

/** Writes every step into a folder: pictures, decisions as JSON, and index.html that shows all in order. */
export async function writeReport(
  directory: string,
  { name, steps, outcome }: { name: string; steps: readonly TraceStep[]; outcome: string },
): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const html: string[] = [];
  const isSingle = steps.filter(({ step }) => step === 'page').length === 1;
  let page: Picture = { width: 1, height: 1, data: new Uint8Array(3) };
  for (const [index, step] of steps.entries()) {
    if (step.step === 'page') page = step.picture;
    const { title, pictures = [], data } = await sectionOf(step, page, isSingle);
    const prefix = String(index + 1).padStart(3, '0');
    html.push(`<h2>${index + 1}. ${escaped(title)}</h2>`);
    for (const picture of pictures) {
      const file = `${prefix}-${picture.name}.jpg`;
      await writeFile(join(directory, file), picture.jpeg);
      html.push(`<img src="${file}" alt="">`);
    }
    if (data === undefined) continue;
    const json = JSON.stringify(data, rounded, 1);
    await writeFile(join(directory, `${prefix}-${step.step}.json`), `${json}\n`);
    html.push(`<details><summary>${prefix}-${step.step}.json</summary><pre>${escaped(json)}</pre></details>`);
  }
  const title = escaped(name);
  await writeFile(
    join(directory, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${style}</style>
<h1>${title}</h1><p class="warning">${warning}</p><p>${escaped(outcome)}</p>
${html.join('\n')}
`,
  );
}
