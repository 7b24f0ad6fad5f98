import type { FormValue } from '../model/letter-form.ts';

interface ValueGroup {
  readonly title: string;
  readonly values: readonly FormValue[];
}

/** What a place can be filled with, in the order of a letter. */
const groups: readonly ValueGroup[] = [
  { title: '授权方', values: ['organization.name', 'organization.creditCode', 'legalPerson.name'] },
  { title: '被授权方与平台', values: ['accountHolder.name', 'accountHolder.creditCode', 'platform'] },
  { title: '签名', values: ['signatures', 'signatureCount'] },
  {
    title: '有效期',
    values: [
      'validFrom',
      'validTo',
      'validFrom.year',
      'validFrom.month',
      'validFrom.day',
      'validTo.year',
      'validTo.month',
      'validTo.day',
    ],
  },
  { title: '签署日期', values: ['signedOn', 'signedOn.year', 'signedOn.month', 'signedOn.day'] },
  { title: '管理员', values: ['administrator.name', 'administrator.number', 'administrator.mobile'] },
];

/** A platform's own letter in the letter panel, and the view in which its places are marked. */
export const letterFormScreen = {
  groups,
  import: '导入平台模板（PDF）',
  importFirst: '从平台下载授权书模板，按三步填好：',
  steps: [
    '导入模板的 PDF。下载到的是 Word，请先用 Word 或 WPS 另存为 PDF。',
    '在模板的空白处拖出方框，选好这里填什么。只需标注一次。',
    '以后每个客户的资料都会自动填进去，打印后盖章签字。',
  ],
  drop: '松开，把它作为平台模板导入',
  dropHint: '只填写 PDF。原文件的文字和排版不会改动。',
  oneOnly: '一次只能导入一份模板。',
  useKnown: '用已导入的模板',
  inUse: (name: string) => `填写在平台模板“${name}”上`,
  inUseHint: '模板原有的文字和排版一点不动，只在标注的位置填入内容。',
  marked: (count: number) => `已标注 ${count} 处`,
  unmarked: '还没有标注填写位置，打印出来是空白模板。',
  mark: '标注模板',
  more: '模板的更多操作',
  replace: '换一份模板',
  compose: '换回备妥的委托书',
  remove: '删除模板',
  exportMarks: '导出标注',
  importMarks: '导入标注',
  imported: (name: string, platform: string) => `已导入“${name}”，${platform}的委托书填在它上面`,
  known: (name: string, count: number) => `“${name}”以前导入过，已标注的 ${count} 处仍然有效`,
  composed: '已换回备妥的委托书',
  removed: (name: string) => `已删除模板“${name}”`,
  notImported: '模板没能导入',
  notListed: '没能读取已导入的模板',
  notChanged: '没能更换',
  notRemoved: '模板没能删除',
  notMarked: '标注没能保存',
  removeTitle: (name: string) => `删除模板“${name}”？`,
  removeText: (count: number, platforms: number) =>
    [
      count > 0 ? `标注的 ${count} 处会一起删除。` : '',
      platforms > 1 ? `有 ${platforms} 个平台在用它，都会换回备妥的委托书。` : '',
      '删除后不能恢复，原来的 PDF 文件不受影响。',
    ].join(''),
  removeConfirm: '删除',
  cancel: '取消',
  marks: {
    fileName: (name: string) => `标注-${name}.json`,
    imported: (count: number) => `已导入 ${count} 处标注`,
    otherTitle: '这份标注不是在这份模板上做的',
    otherText: (name: string) =>
      `它来自“${name}”。平台换了模板的版本时，位置可能对不上。导入后请逐处核对，不对可以撤销。`,
    otherConfirm: '仍然导入',
    refused: '标注没能导入',
    invalid: (file: string) => ({
      message: `“${file}”不是备妥导出的模板标注，或者内容不完整。`,
      action: '请选择用“导出标注”保存的 .json 文件。原来的标注没有改动。',
    }),
  },
  marking: {
    title: (name: string) => `标注模板 · ${name}`,
    done: '完成',
    undo: '撤销',
    redo: '重做',
    saved: '标注已自动保存',
    saving: '正在保存…',
    unsaved: '标注没有保存',
    page: (number: number, pages: number) => `模板第 ${number} 页，共 ${pages} 页`,
    pages: '模板的页',
    tools: '标注工具',
    stepsTitle: '怎么标注',
    steps: [
      '在页面上按住鼠标，沿着要填的空白处拖出一个方框。',
      '选择这里填什么，马上就能看到用这份材料填好的样子。',
      '都标好后点“完成”。标注自动保存，以后不用再做。',
    ],
    fieldSteps: '这份模板自带可填写的栏，用虚线标出，点一下就能选择填什么。',
    add: '添加一处',
    addHint: '不用鼠标时，先添加，再用方向键移动。',
    places: (count: number) => `填写位置（${count}）`,
    onPage: (value: string, page: number) => `${value}，第 ${page} 页`,
    inField: (value: string, field: string) => `${value}，模板的栏“${field}”`,
    pageOf: (page: number) => `第 ${page} 页`,
    fieldOf: '模板的栏',
    freeField: (name: string) => `模板的栏“${name}”，还没有选择填什么`,
    chosen: '选中的位置',
    value: '这里填什么',
    removePlace: '删除这一处',
    keys: '方向键移动，Shift 加方向键改大小，Delete 删除，Ctrl+Z 撤销',
    nothing: '这里没有内容时，位置会留空，由人手写。',
    problems: '有的位置填不下，下面显示的是没有填写的模板',
    notShown: '模板没能显示',
  },
} as const;
