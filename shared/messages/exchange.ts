/** Exporting cases as one encrypted file and taking them in again. */
export const exchange = {
  fileName: (date: string, client: string) => `备妥 ${client === '' ? '全部材料' : client} ${date}.zip.age`,
  names: { untitled: '未命名', current: '材料单', history: '历史', files: '文件' },
  noLongerKept: {
    message: '这次导出的文件已经不在了。',
    action: '请重新导出一次，导出后马上保存。',
  },
  nothingToExport: {
    message: '没有可以导出的材料单。',
    action: '请换一个客户，或者选择导出全部。',
  },
  nothingReadable: {
    message: '这份数据里没有读得出来的材料单，没有导出。',
    action: '请恢复一份备份；这份数据会原样保留。',
  },
  wrongPassphrase: {
    message: '口令不对，文件没有打开。',
    action: '请输入导出时设置的口令，注意大小写和空格。',
  },
  notAnExport: {
    message: '这个文件不是备妥导出的文件，或者已经损坏，没有导入任何内容。',
    action: '请选择扩展名为 .age 的导出文件；如果文件是传输过来的，请重新传一次。',
  },
  tooLargeToOpen: {
    message: '这个文件解开后超过 1 GB，没有导入。',
    action: '请在原来的电脑上按客户分几次导出。',
  },
  tooLargeToExport: {
    message: '要导出的内容超过 1 GB，一个文件装不下。',
    action: '请按客户分几次导出；换电脑时也可以直接复制整个数据文件夹。',
  },
} as const;
