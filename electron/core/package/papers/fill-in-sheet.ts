import { messages } from '../../../../shared/messages/index.ts';
import type { PackagedMaterial } from '../../../../shared/model/package.ts';
import { sheetOf } from '../../../../shared/package/fill-in-sheet.ts';
import { byteSize } from './byte-size.ts';
import { factBlocks, type PackageFacts } from './package-facts.ts';
import type { Block, Paper } from './paper.ts';

const { sheet: texts, facts } = messages.uploadPackage;

/** 填写单: the platform's form in its order and words with what to enter, then the files to upload. */
export function fillInSheet(about: PackageFacts): Paper {
  const { document, pack, materials } = about;
  return {
    title: texts.title,
    blocks: [
      ...factBlocks(about, facts.madeOn),
      ...sheetOf(document, pack).flatMap(({ title, rows, elsewhere }): Block[] => [
        { kind: 'heading', text: title },
        ...rows.map(({ label, value }) => ruled(label, value || texts.blank)),
        ...elsewhere.map(({ label, hint }) => ruled(label, texts.elsewhere(hint))),
      ]),
      { kind: 'heading', text: texts.materials },
      ...materials.filter(isShown).map((material) => ruled(material.title, materialText(material))),
    ],
  };
}

const ruled = (label: string, value: string): Block => ({ kind: 'entry', label, value, ruled: true });

/** Papers that nobody has to hand in and that are not there say nothing. */
const isShown = ({ need, made }: PackagedMaterial) => made !== null || need !== 'optional';

function materialText({ made, need, conditions }: PackagedMaterial): string {
  const file =
    made === null
      ? texts.noFileNeed(texts.need[need])
      : texts.file(made.name, byteSize(made.bytes), made.pages);
  return [file, ...conditions.map((text) => text.replace(/[。；]$/, ''))].join(texts.conditionSeparator);
}
