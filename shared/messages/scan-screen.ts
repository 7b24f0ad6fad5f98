/** 签署件: the signed letter that came back, and what its check says. */
export const scanScreen = {
  title: '签署件',
  lead: '打印、盖章、签字后的授权委托书。放进来检查一遍，再交给平台。',
  label: '签署件检查',
  back: '回到授权委托书',
  toPackage: '去生成上传包',
  empty: {
    title: '还没有签署件',
    text: '委托书盖章、签字后，扫描或拍照放进来。多页可以一次选中，按页序排列；也可以是一个 PDF。',
    choose: '选择文件',
    camera: '拍照',
    formats: 'JPG、PNG、HEIC、TIFF 或 PDF，彩色，四个角都拍进画面。',
  },
  joining: (count: number) => `正在把 ${count} 页合成一个文件…`,
  joinedName: (name: string, count: number) => `${name} 等 ${count} 页.pdf`,
  notPicture: (name: string) => ({
    message: `“${name}”是 PDF，不能和其他文件合成一份。`,
    action: '请只选这一个 PDF，或只选每一页的图片。',
  }),
  joinFailed: '签署件没有放入',
  replace: '换一份',
  section: {
    title: '签署件',
    lead: '委托书打印、盖章、签字后，在这里放入扫描件或照片，备妥对照着检查。',
  },
  which: {
    label: '这是哪个平台的委托书？',
    hint: '各平台的委托书写着各自的平台名称，不能通用；按打印的那一份检查。',
    separator: '、',
  },
  check: '检查签署件',
  checkAgain: '重新检查',
  checking: '正在检查签署件',
  steps: (step: string): string => {
    switch (step) {
      case 'decode':
        return '打开文件';
      case 'read':
        return '识别文字、印章和签字';
      default:
        return '准备';
    }
  },
  cancelled: '已取消检查。',
  failed: '签署件没有检查完',
  unchecked: {
    title: '还没有检查',
    text: '检查印章、签字、日期，并把扫描件上的文字与材料单逐项对照。大约需要十几秒。',
  },
  checkedFor: (platform: string, time: string) => `按${platform}的要求检查，${time}`,
  stale: '检查之后材料单改过，结果可能不再适用。',
  verdict: {
    good: { title: '可以上传', text: '印章、签字、日期和文字都没有发现问题。' },
    accepted: (count: number) => ({
      title: '可以上传',
      text: `没有发现错误，${count} 处存疑已由你核对接受。`,
    }),
    doubts: (count: number) => ({
      title: `${count} 处需要核对`,
      text: '对照图片看一遍：确认无误的写明理由后接受，有问题的重新扫描或重新签署。',
    }),
    errors: (count: number) => ({
      title: `${count} 处错误`,
      text: '照这样提交会被平台退回。请改正后重新拍照或扫描。',
    }),
  },
  findings: '检查结果',
  severities: { error: '错误', warning: '需要核对', note: '说明' },
  place: (page: number) => `第 ${page} 页`,
  look: '看位置',
  lookAt: (message: string) => `在图片上看：${message}`,
  source: '依据',
  sourceOf: (source: string) => `依据：${source}`,
  accept: {
    open: '核对无误，接受',
    openOf: (message: string) => `核对无误，接受：${message}`,
    reason: '接受的理由',
    placeholder: '如：对照原件，印章清晰，是公司公章',
    hint: '理由随材料单保存。',
    submit: '接受',
    cancel: '取消',
    needsReason: '请写明理由，以后好查。',
    done: '已接受。',
  },
  accepted: {
    title: (count: number) => `已接受（${count}）`,
    by: (reason: string, time: string) => `理由：${reason}（${time}）`,
    withdraw: '撤回',
    withdrawOf: (message: string) => `撤回接受：${message}`,
    withdrawn: '已撤回。',
  },
  texts: {
    title: '逐项对照',
    field: '项目',
    expected: '委托书上写的',
    read: '扫描件上读到的',
    state: '结果',
    nothing: '没有读到',
    notOnLetter: '委托书上没有',
    states: { same: '一致', doubtful: '没读准', different: '不一致', missing: '没找到' },
    lookAt: (label: string) => `在图片上看${label}`,
  },
  pages: '页',
  page: (number: number) => `第 ${number} 页`,
  picture: (name: string, page: number) => `${name} 第 ${page} 页`,
  mark: (message: string) => message,
} as const;
