import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fontkit from '@cantoo/fontkit';
import { PDFDocument, rgb } from 'pdf-lib';

const song = join(import.meta.dirname, '../../resources/fonts/NotoSerifCJKsc-Regular.otf');

/** Where the template leaves room, as ratios of its page, origin top left. */
export const blanks = {
  authorizer: [0.32, 0.2, 0.5, 0.035],
  creditCode: [0.42, 0.26, 0.4, 0.035],
  authorizee: [0.32, 0.32, 0.5, 0.035],
  validTo: [0.32, 0.38, 0.3, 0.035],
} as const;

const labels: Record<keyof typeof blanks, string> = {
  authorizer: '授权方（签名所有者）：',
  creditCode: '授权方统一社会信用代码：',
  authorizee: '被授权方：',
  validTo: '有效期至：',
};

const size = { width: 595.28, height: 841.89 };

/** Writes an invented platform's own letter: a page with labels and lines to fill in, and a lying one. */
export async function writeTemplate(path: string): Promise<Uint8Array> {
  const template = await PDFDocument.create();
  template.registerFontkit(fontkit);
  const font = await template.embedFont(await readFile(song), { subset: true });
  const page = template.addPage([size.width, size.height]);
  page.drawText('短信签名授权委托书', { x: 170, y: 740, size: 26, font });
  for (const [name, [x, y, width, height]] of Object.entries(blanks)) {
    const base = size.height * (1 - y - height);
    const label = Object.entries(labels).find(([key]) => key === name)?.[1] ?? '';
    page.drawText(label, { x: 60, y: base + 6, size: 12, font });
    page.drawLine({
      start: { x: size.width * x, y: base },
      end: { x: size.width * (x + width), y: base },
      thickness: 0.8,
      color: rgb(0.2, 0.2, 0.2),
    });
  }
  page.drawText('兹授权被授权方在本平台申请并使用上述短信签名，授权内容不得转授他人。', {
    x: 60,
    y: 440,
    size: 12,
    font,
  });
  page.drawText('授权方（盖章）：', { x: 330, y: 250, size: 12, font });
  const lying = template.addPage([size.height, size.width]);
  lying.drawText('附件：签名清单', { x: 60, y: 500, size: 18, font });
  const bytes = await template.save();
  await writeFile(path, bytes);
  return bytes;
}
