/** 上传包: the part of the editor where it is looked through and made. */
export const packagePart = {
  platform: '平台',
  noPlatform: {
    title: '还没有选择平台',
    text: '选好要提交的平台，这里会列出它要的每一份文件。',
    action: '选择平台',
  },
  materials: {
    title: '要上传的文件',
    lead: (platform: string) =>
      `${platform}要的文件，按它的顺序排列。生成时会裁到证件边缘，转成它收的格式和大小。`,
    ready: (ready: number, total: number) => `已有 ${ready}/${total}`,
    none: '这个平台没有要求上传文件。',
    preview: (title: string) => `${title}的预览`,
    need: {
      required: '必交',
      recommended: '建议交',
      later: '必交',
      onRequest: '平台要求时交',
      optional: '可不交',
    },
    source: (name: string, size: string) => `${name}（${size}）`,
    missing: '还没有文件',
    becomes: '打包为',
    formats: { jpeg: 'JPEG', png: 'PNG', pdf: 'PDF', unchanged: '原格式' },
    limit: (size: string) => `不超过 ${size}`,
    limitUnknown: (size: string) => `不超过 ${size}（平台没有公布，按各家都接受的上限）`,
    edge: (pixels: number) => `长边不超过 ${pixels} 像素`,
    watermarked: '加用途水印',
    add: '去添加',
    addFile: '添加文件',
    addOf: (action: string, title: string) => `${action}：${title}`,
    conditionSeparator: '；',
    factSeparator: ' · ',
  },
  /** What became of a file. */
  outcomes: {
    made: '已生成',
    original: '保留原文件',
    failed: '没有成功',
    missing: '缺少',
    skipped: '没有处理',
  },
  made: (size: string) => size,
  pages: (pages: number) => `${pages} 页`,
  pixels: (width: number, height: number) => `${width}×${height}`,
  letter: {
    unchecked: '盖章后的委托书还没有检查。',
    stale: '材料单改过，签署件需要重新检查。',
    other: (checked: string) => `签署件是按${checked}的委托书检查的，不是这个平台的。`,
    errors: (count: number) => `签署件有 ${count} 处错误。`,
    doubts: (count: number) => `签署件有 ${count} 处需要核对。`,
    good: '签署件检查通过。',
    open: '检查签署件',
    see: '查看签署件',
  },
  watermark: {
    label: '证件图片加用途水印',
    text: (words: string) => `水印文字：“${words}”。`,
    refused: (platform: string) => `${platform}不收带水印的图片，不加用途水印。`,
    required: (platform: string, words: string) => `${platform}要求加用途水印，会印上“${words}”。`,
  },
  make: {
    title: '生成上传包',
    one: '生成上传包',
    all: (count: number) => `生成全部平台（${count} 个）`,
    again: '重新生成',
    contents: (documents: string) => `一个 ZIP 文件，除了上面的文件，还有：${documents}。`,
    document: (name: string): string => {
      const request = /^requests\/(.+)\.json$/.exec(name)?.[1];
      if (request !== undefined) return `接口参数 ${request}`;
      return name === 'manifest.json' ? '文件清单' : name.replace(/\.pdf$/, '');
    },
    documentSeparator: '、',
    unresolved: (count: number) => `还有 ${count} 处会被平台退回的问题`,
    unresolvedText: '建议先改好再生成。缺的文件在上面标出，其余问题见检查结果。',
    seeCheck: '查看检查结果',
    insist: '仍要生成',
    confirm: {
      title: (platform: string) => `带着问题生成${platform}的上传包？`,
      text: (count: number) =>
        `${count} 处问题不会自动改正：缺的文件不在包里，压不到限制以内的保留原文件，平台很可能退回。`,
      mark: '文件名会带“有未解决问题”，检查报告逐条写明，以免误传。',
      agree: '仍要生成',
      back: '先去改正',
    },
    progress: '生成进度',
    running: (platform: string) => `正在生成${platform}的上传包`,
    runningOf: (platform: string, number: number, count: number) =>
      `正在生成${platform}的上传包（第 ${number} 个，共 ${count} 个）`,
    stepOf: (step: string): string => {
      switch (step) {
        case 'convert':
          return '转换图片';
        case 'papers':
          return '制作填写单和检查报告';
        default:
          return '准备';
      }
    },
    cancelled: '已取消，没有生成文件。',
  },
  result: {
    label: '生成结果',
    done: (platform: string) => `${platform}的上传包已生成`,
    doneUnresolved: (platform: string) => `${platform}的上传包已生成，带有未解决的问题`,
    none: (platform: string) => `${platform}的上传包没有生成`,
    file: (name: string, size: string) => `${name}（${size}）`,
    saved: '已交给浏览器保存。没有看到的话，可以再保存一次。',
    savedDesktop: '已弹出保存窗口。没有保存的话，可以再保存一次。',
    save: '再次保存',
    saveOf: (name: string) => `再次保存 ${name}`,
    counts: (made: number, original: number, failed: number, missing: number) =>
      [
        `${made} 份已生成`,
        ...(original > 0 ? [`${original} 份保留原文件`] : []),
        ...(failed > 0 ? [`${failed} 份没有成功`] : []),
        ...(missing > 0 ? [`缺 ${missing} 份`] : []),
      ].join('，'),
    stale: '生成之后材料单又有修改，请重新生成。',
  },
} as const;
