/** Sentences for problems that any room may raise: what happened, and what to do now. */
export const problems = {
  internal: {
    message: '程序内部出错，这一步没有完成。',
    action: '已输入的内容都已保存。请再试一次；如果仍然出现，请重新打开备妥。',
  },
  invalidInput: { message: '收到的数据格式不对，没有处理。', action: '请刷新页面后再试。' },
  fileTooLarge: {
    message: '文件超过 50 MB，没有接收。',
    action: '请换一个 50 MB 以内的文件；图片可以压缩，或重新拍摄、扫描后再试。',
  },
  platformUnknown: (id: string) => ({
    message: `没有平台“${id}”的规则。`,
    action: '请在“平台与用途”中换一个平台。',
  }),
  cancelled: { message: '已取消。', action: '需要时可以重新开始。' },
} as const;
