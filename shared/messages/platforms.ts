/** Sentences about rule packs that cannot be used. */
export const platforms = {
  broken: (file: string, place: string) => ({
    message: `平台规则文件「${file}」不能使用：${place}。`,
    action: '请恢复或重新安装这个文件；导入的规则包请向提供者索取正确的版本。',
  }),
  notJson: '内容不是 JSON',
  place: (path: string, what: string) => `「${path === '' ? '最外层' : path}」不对（${what}）`,
  idDiffers: (id: string) => `里面写的平台「${id}」与文件名不同`,
} as const;
