/** 批量生成授权书: why a case has no letter, names of files, and the dialog. */
export const letterBatch = {
  title: '授权委托书',
  /** Name of one letter without extension, as upload packages are named. */
  letterName: (subject: string, platform: string, date: string) => `${subject}-${platform}授权委托书-${date}`,
  /** Name of the file with all letters, without extension. */
  batchName: (count: number, date: string) => `授权委托书${count}份-${date}`,
  noPlatform: {
    message: '还没有选择平台，没有生成委托书。',
    action: '请先选择要提交的平台。',
  },
  notNeeded: (platform: string) => ({
    message: `签名为自用，${platform}不要求授权委托书，没有生成。`,
    action: '如果涉及第三方权益，请打开材料单，在“授权委托书”里单独生成。',
  }),
  ownTemplate: (platform: string) => ({
    message: `${platform}只收自己的委托书模板，还没有导入，没有生成委托书。`,
    action: '请在任意一份材料单的“授权委托书”里导入平台模板，再重新生成；导入一次，全部材料单都可使用。',
  }),
  unmarked: (platform: string) => ({
    message: `${platform}的委托书模板还没有标出填写位置，没有生成委托书。`,
    action: '请打开任意一份材料单，在“授权委托书”里标好位置，再重新生成。',
  }),
  tooLarge: (limit: string) => ({
    message: `委托书加起来超过 ${limit}，没有生成。`,
    action: '请少选一些材料单，分几次生成。',
  }),
  noLongerKept: {
    message: '这批委托书已经不在了：备妥只保留最近生成的一批，重新打开后也会清空。',
    action: '请重新生成一次。',
  },
  select: {
    start: '选择多份',
    bar: '批量操作',
    count: (count: number) => `已选 ${count} 份`,
    all: '全选',
    allOf: (client: string) => `选择“${client}”的全部材料单`,
    one: (title: string) => `选择“${title}”`,
    clear: '清空',
    leave: '退出选择',
    make: '批量生成授权书',
    keys: '空格键选择，Shift 加单击选一段，Esc 退出',
    tooMany: (most: number) => `一次最多 ${most} 份，请分批生成。`,
  },
  dialog: {
    title: '批量生成授权书',
    lead: (count: number) =>
      `为选中的 ${count} 份材料单生成授权委托书，每个平台一份。已导入平台模板的，填在平台模板上。`,
    form: '保存为',
    forms: {
      pdf: { title: '一个 PDF', text: '全部委托书依次排列，方便一次打印。' },
      zip: { title: '一个 ZIP', text: '每份委托书一个 PDF，按企业和平台命名，方便分别发送。' },
    },
    composeAnyway: '平台只收自己模板的，也按备妥的写法生成',
    composeAnywayHint: (platforms: string) =>
      `${platforms}只收自己的模板，还没有导入。按备妥的写法生成的只能用来核对内容，直接提交会被退回。`,
    platformSeparator: '、',
    start: (count: number) => `生成 ${count} 份`,
    progress: '生成进度',
    running: '正在生成授权委托书',
    stepOf: (step: string): string => {
      const [, done, total] = /^letter (\d+) (\d+)$/.exec(step) ?? [];
      if (done !== undefined) return `第 ${done} 份，共 ${total} 份材料单`;
      return step === 'file' ? '正在写成一个文件' : '准备';
    },
    cancelled: '已取消，没有生成文件。',
    failed: '这批授权委托书没有生成',
    again: '重新生成',
    close: '完成',
  },
  result: {
    done: (letters: number, pages: number) => `已生成 ${letters} 份授权委托书，共 ${pages} 页`,
    none: '没有生成授权委托书',
    file: (name: string, size: string) => `${name}（${size}）`,
    saved: '已交给浏览器保存。没有看到的话，可以再保存一次。',
    savedDesktop: '已弹出保存窗口。没有保存的话，可以再保存一次。',
    save: '再次保存',
    print: '打印时请选“单面”“实际大小”或“100%”，不要选“适合页面”。',
    refused: (count: number) => `${count} 份没有生成`,
    blanks: (count: number) => `${count} 份有空白处，需要手写`,
    blanksOf: (count: number) => `${count} 处空白`,
    open: '打开',
    openOf: (title: string) => `打开“${title}”`,
    about: (title: string, platform: string) => `${title}（${platform}）`,
  },
} as const;
