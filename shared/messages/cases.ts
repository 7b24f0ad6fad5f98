import { documents } from './documents.ts';

/** What is said about cases, their files and the disk they are kept on. */
export const cases = {
  unnamedFile: '未命名',
  storage: {
    'disk-full': {
      message: '磁盘空间不足，这一步没有完成。',
      action: '请先清理磁盘空间，再试一次；窗口中未存的改动会自动再次保存。之前保存的内容完好。',
    },
    'disk-read-only': {
      message: '数据文件夹不能写入，这一步没有完成。',
      action: '请检查数据文件夹的权限，以及所在磁盘是否为只读，再试一次。之前保存的内容完好。',
    },
    'disk-failing': {
      message: '读写磁盘时出错，这次操作没有完成。',
      action: '如果数据在移动硬盘或网络位置上，请确认它仍然连接；否则请尽快检查磁盘，并复制一份数据文件夹。',
    },
    'store-busy': {
      message: '数据文件正被其他程序占用，这次操作没有完成。',
      action: '请关闭正在备份、同步或扫描该文件夹的程序，稍候再试。',
    },
    'store-damaged': {
      message: '数据文件已损坏，无法读取。',
      action: '备妥没有改动该文件。请把整个数据文件夹复制一份留存，再用备份恢复。',
    },
  },
  storeNewer: {
    message: '数据由更新版本的备妥保存，这个版本无法打开。',
    action: '请安装最新版本的备妥后再打开。数据没有被改动。',
  },
  alreadyOpen: {
    message: '备妥已经打开，正在使用同一个数据文件夹。',
    action: '请切换到已打开的备妥窗口；要同时使用两份数据，请指定另一个数据文件夹。',
  },
  missing: {
    message: '这份材料单已不存在。',
    action: '它可能已被彻底删除，请返回列表查看。',
  },
  damaged: {
    message: '这份材料单的内容已损坏，无法读取。',
    action: '请在历史版本中打开较早的一份。其他材料单不受影响。',
  },
  versionMissing: {
    message: '这个历史版本已不存在。',
    action: '请重新打开历史版本列表，选择其他版本。',
  },
  conflict: {
    message: '这份材料单已在别处保存过，这次改动没有存入。',
    action: '请重新打开这份材料单，核对后再改。两份内容都没有丢失。',
  },
  inTrash: {
    message: '这份材料单在回收站中，不能修改。',
    action: '请先从回收站恢复，再继续填写。',
  },
  notInTrash: {
    message: '这份材料单不在回收站中，没有彻底删除。',
    action: '请先把它移到回收站，再彻底删除。',
  },
  fileDetailsDamaged: {
    message: '这个文件的名称和识别结果已损坏，读不出来了；图片本身还在。',
    action: '请打开图片核对，重新识别；也可以删除后重新添加。',
  },
  fileMissing: {
    message: '照片的原始文件已不在数据文件夹中。',
    action: '请重新添加这张照片。已填写的内容不受影响。',
  },
  fileDamaged: {
    message: '照片的原始文件已损坏，或被其他程序改动过，没有打开。',
    action: '请删除后重新添加这张照片，或用备份恢复。已填写的内容不受影响。',
  },
  fileGone: {
    message: '这个文件已被删除。',
    action: '请重新打开材料单；需要时可以再次添加。',
  },
  fileEmpty: (name: string) => ({
    message: `“${name}”是空文件，没有添加。`,
    action: '请确认文件已完整下载或拷贝，再重新添加。',
  }),
  fileTooLarge: (name: string) => ({
    message: `“${name}”超过 50 MB，没有添加。`,
    action: '请压缩图片，或重新拍摄、扫描后再添加。',
  }),
  fileNotPicture: (name: string) => ({
    message: `“${name}”不是图片或 PDF，没有添加。`,
    action: `请使用 ${documents.formats} 文件。`,
  }),
  caseFileTooLarge: (name: string) => ({
    message: `“${name}”超过 4 MB，不像是一份材料单，没有读取。`,
    action: '材料单文件通常只有几千字节，图片不在其中。请确认选对了文件。',
  }),
  caseFileInvalidJson: (name: string) => ({
    message: `“${name}”不是有效的 JSON 文件，没有读取。`,
    action: '请确认文件完整、编码为 UTF-8，且没有被其他程序改动。',
  }),
  caseFileVersion: (name: string, format: string) => ({
    message:
      format === ''
        ? `“${name}”没有写明材料单格式，没有读取。`
        : `“${name}”的格式是“${format}”，这个版本的备妥不认识，没有读取。`,
    action: '可以读取的格式是 beituo-case/1。文件来自更新版本时，请先更新备妥。',
  }),
  caseFileInvalid: (name: string, field: string, expected: string) => ({
    message: `“${name}”中“${field}”的内容不对，应为${expected}。`,
    action: '请改正这一项，再试一次。',
  }),
  wholeFile: '整个文件',
  expected: {
    text: '文字',
    list: '列表',
    shortList: (most: number) => `不超过 ${most} 项的列表`,
    object: '一组字段',
    boolean: '是或否（true 或 false）',
    choice: (values: readonly string[]) => `以下之一：${values.join('、')}`,
    other: '规定的格式',
  },
  /** A copy of a copy is numbered. */
  copyOf: (title: string) => {
    const copy = /^(.*)（副本(?: (\d+))?）$/su.exec(title);
    return copy ? `${copy[1]}（副本 ${Number(copy[2] ?? 1) + 1}）` : `${title}（副本）`;
  },
  unreadableTitle: '无法读取的材料单',
} as const;
