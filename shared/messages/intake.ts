import { documents } from './documents.ts';

const steps: Readonly<Record<string, string>> = {
  decode: '正在打开照片',
  find: '正在找证件的边缘',
  straighten: '正在摆正',
  kind: '正在判断是哪种证件',
  read: '正在读文字',
  fields: '正在核对各项内容',
};

/** Bringing pictures in: drop, paste, dialog, camera, the queue, the conflict question, the example tour. */
export const intake = {
  drop: {
    title: '松开鼠标，放入照片',
    intoCase: '放入这份材料单。身份证的正反面和营业执照会自动认出来，不用分开放。',
    intoNew: '会新建一份材料单，并自动认出身份证和营业执照。',
    formats: `${documents.formats}，每个不超过 50 MB`,
  },
  notCreated: '没能新建材料单，照片没有放入',
  early: {
    empty: { message: '这个文件是空的，没有放入。', action: '请重新导出或重新拍一张。' },
    tooLarge: {
      message: '这个文件超过 50 MB，没有放入。',
      action: '请换一张较小的照片，或只导出需要的那一页。',
    },
    folder: { message: '这是一个文件夹，没有放入。', action: '请打开文件夹，选中里面的照片再拖进来。' },
  },
  queue: {
    label: '照片识别',
    running: (done: number, total: number) => `正在识别照片，已完成 ${done} / ${total}`,
    step: (name: string, step: string) => `${name}：${steps[step] ?? '正在识别'}`,
    adding: '正在放入',
    waiting: '排队中',
    reading: (step: string) => steps[step] ?? '正在识别',
    cancelled: '已取消',
    cancel: '取消',
    cancelOne: (name: string) => `取消 ${name}`,
    cancelAll: '全部取消',
    close: '关闭',
    showItems: '展开每张照片的结果',
    hideItems: '收起',
    kept: '已放入。',
    same: (name: string) => `与已有的“${name}”是同一张照片，没有重复放入。`,
    allSame: (count: number) => `${count} 张照片已经在这份材料单里`,
    percent: (percent: number) => `${percent}%`,
    cancelKey: 'Esc',
    nothingFound: '没有找到身份证或营业执照。照片已保留，可以手动指定用途。',
    notAsked: (slot: string, kindNames: readonly string[]) =>
      `需要的是${slot}，这张照片里是${kindNames.join('、')}，已归到对应的位置。请再放入${slot}。`,
    found: (kindNames: readonly string[], doubtful: number) =>
      doubtful === 0 ? `${kindNames.join('、')}` : `${kindNames.join('、')}，${doubtful} 项不太确定`,
    finished: (read: number) => `已识别 ${read} 张照片`,
    finishedInPart: (read: number, rest: number) =>
      read === 0 ? `${rest} 张照片没有识别出内容` : `已识别 ${read} 张照片，${rest} 张没有识别出内容`,
    stopped: '识别已取消',
    filled: (fields: number, doubtful: number) =>
      fields === 0
        ? '没有新内容需要填入。'
        : doubtful === 0
          ? `填入 ${fields} 项。`
          : `填入 ${fields} 项，其中 ${doubtful} 项请核对。`,
    review: '去核对',
  },
  conflict: {
    title: (count: number) => `有 ${count} 处与已有内容不同`,
    hint: '已有的内容不会被直接覆盖，请逐项选择要保留哪一个。',
    typed: '已填',
    recognized: '识别',
    current: '现在的照片',
    incoming: '新照片',
    keepAll: '全部保留已填',
    takeAll: '全部采用识别',
    confirm: '确定',
  },
  camera: {
    title: '拍照',
    device: '摄像头',
    unnamedDevice: (number: number) => `摄像头 ${number}`,
    starting: '正在打开摄像头…',
    hint: '证件放平，四个角都在画面里，避开反光。',
    view: '摄像头画面',
    shot: '拍到的照片',
    shutter: '拍摄',
    retake: '重拍',
    use: '使用这张',
    useAndNext: '使用，再拍一张',
    cancel: '关闭',
    retry: '重试',
    fileName: (stamp: string) => `拍照-${stamp}.jpg`,
    used: (count: number) => `已放入 ${count} 张`,
    refused: '没有使用摄像头的权限。请在系统或浏览器的设置中允许备妥使用摄像头，然后点“重试”。',
    none: '没有找到摄像头。请接好摄像头或高拍仪，然后点“重试”；也可以改用“选择文件”。',
    inUse: '摄像头正被别的程序使用。请先关闭那个程序，然后点“重试”。',
    failed: '摄像头没能打开。请拔下重新插好，然后点“重试”；也可以改用“选择文件”。',
  },
  tour: {
    label: '示例引导',
    invented: '这是一份示例，里面的公司、人员和证件都是虚构的。',
    steps: {
      read: { title: '识别照片', text: '三张照片已放入，点“识别”读出内容。', action: '识别' },
      review: { title: '核对', text: '不太确定的内容已标出，对照照片看一眼。', action: '去核对' },
      signature: { title: '看签名', text: '签名是短信开头【】里的名字，可以写多个。', action: '看签名' },
      letter: { title: '看委托书', text: '授权委托书已经排好，可以打印或存成 PDF。', action: '预览委托书' },
    },
    done: '走完了。现在可以为自己的公司新建一份。',
    home: '回到材料单',
    stepState: (title: string, isDone: boolean) => (isDone ? `${title}，已完成` : title),
    remove: '移除示例',
    dismiss: '收起引导',
  },
} as const;
