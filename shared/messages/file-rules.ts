/** `2 MB`, `820 KB`: in the binary units that the limits of the platforms are given in. */
function size(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${Math.ceil(kilobytes)} KB` : `${Math.ceil(kilobytes / 102.4) / 10} MB`;
}

/** Sentences of the rules about files that are handed in. */
export const fileRules = {
  lost: (label: string) => ({
    message: `“${label}”的文件找不到了。`,
    fix: '请重新放入照片或扫描件。',
  }),
  unreadable: (label: string, name: string) => ({
    message: `“${label}”的文件“${name}”打不开：可能已损坏、有密码、太大，或者不是图片。`,
    fix: '请重新拍照或扫描，换一个能打开的文件。',
  }),
  format: (label: string, format: string, platform: string, accepted: string) => ({
    message: `“${label}”的文件是 ${format} 格式，${platform}只收 ${accepted}。`,
    fix: `请换成 ${accepted} 格式的文件。`,
  }),
  packageConverts: '不用自己转换，生成材料包时备妥会转成平台收的格式。',
  tooLarge: (label: string, bytes: number, platform: string, most: number) => ({
    message: `“${label}”的文件有 ${size(bytes)}，${platform}每个文件最多收 ${size(most)}。`,
    fix: `请换成 ${size(most)} 以内的文件。`,
  }),
  packageShrinks: '不用自己压缩，生成材料包时备妥会压到上限以内，尽量保持清晰。',
  name: (platform: string, name: string, count: number) => ({
    message:
      count === 1 ? `文件名“${name}”${platform}不收。` : `“${name}”等 ${count} 个文件的名字${platform}不收。`,
    fix: '不用自己改名，材料包里的文件会按平台的要求命名。',
  }),
  tooSmall: (label: string, width: number, height: number) => ({
    message: `“${label}”的图片只有 ${width}×${height} 像素，字可能看不清。`,
    fix: '请用原图，或重新拍照、扫描；不要用截图或聊天软件压缩过的图。',
  }),
} as const;
