/** What the command line says on the standard error stream, in its errors, and its help. */
export const cli = {
  internal: {
    message: '程序内部出错，这一项没有完成。',
    action: '请再试一次；其他项目不受影响。',
  },
  fileMissing: (name: string) => ({
    message: `找不到文件“${name}”。`,
    action: '请检查路径和文件名是否正确。',
  }),
  fileUnreadable: (name: string) => ({
    message: `“${name}”不能读取：它可能是文件夹，或者没有读取权限。`,
    action: '请指定一个可以读取的文件。',
  }),
  fileTooLarge: (name: string) => ({
    message: `“${name}”超过 50 MB，没有读取。`,
    action: '请压缩图片，或重新拍摄、扫描后再试。',
  }),
  textTooLong: (name: string, maximum: number) => ({
    message: `“${name}”超过 ${maximum} 个字，不像一条短信或一段审核意见，没有读取。`,
    action: '请只留下要检查的文字。',
  }),
  noRefusalFits: (platform: string) =>
    `已知的${platform}退回原因里没有与这段文字相符的。请粘贴审核意见的原文，或用 --list 查看全部原因。`,
  noRefusalsKnown: (platform: string) => `${platform}没有公布退回原因，规则包里没有可以对照的内容。`,
  diskFull: (name: string) => ({
    message: `磁盘空间不足，“${name}”没有写入。`,
    action: '请先清理磁盘空间，再运行一次。',
  }),
  notWritable: (name: string) => ({
    message: `“${name}”不能写入。`,
    action: '请检查输出文件夹的权限，或换一个文件夹。',
  }),
  severalDocuments: (kinds: readonly string[], main: string) => ({
    message: `照片里有 ${kinds.length} 份证件（${kinds.join('、')}），fields 中只有其中的${main}，其余在 others 中。`,
    action: '请核对每份证件属于谁；也可以把它们分开拍成几张照片，再分别识别。',
  }),
  outputFull: {
    message: '磁盘空间不足，结果没有写完。',
    action: '请先清理磁盘空间，再运行一次。',
  },
  outputFailed: {
    message: '结果没有写完：输出的位置不能写入。',
    action: '请检查输出的文件或磁盘，再运行一次。',
  },
  noPlatform: {
    message: '材料单没有写明平台，不能生成授权委托书。',
    action: '请在 platforms 中至少填写一个平台编号。',
  },
  platformUnknown: (id: string, known: readonly string[]) => ({
    message: `不认识的平台：${id}`,
    action: `可用的平台编号：${known.join('、')}。`,
  }),
  usage: {
    noCommand: '请指定一个命令。',
    unknownCommand: (name: string) => `不认识的命令：${name}`,
    required: (what: string) => `缺少 ${what}。`,
    oneOf: (option: string, values: readonly string[]) => `${option} 应取自：${values.join('、')}。`,
    date: (option: string) => `${option} 应是 YYYY-MM-DD 格式的日期。`,
  },
  help: `用法：npm run -s cli -- 命令 [选项]

  read 文件... [--kind 种类] [--readers tesseract,paddle]
      识别证件照片，每个文件输出一行 JSON。种类默认 auto（自动判断），也可以指定：
        id-portrait                身份证人像面
        id-emblem                  身份证国徽面
        business-license           营业执照
        institution-certificate    事业单位法人证书
        credit-code-certificate    统一社会信用代码证书
        residence-permit-portrait  港澳台居民居住证人像面
        residence-permit-emblem    港澳台居民居住证国徽面
        permanent-residence-card   外国人永久居留身份证
  new --platform 平台 --purpose self|other
      输出一份空白材料单（self 自用，other 他用）。
  check 材料单.json [--platform 平台] [--today YYYY-MM-DD]
      按平台规则检查材料单和它引用的文件，输出检查结果。不指定平台时检查材料单里的每个平台。
  letter 材料单.json... -o 文件夹
      生成授权委托书 PDF，每份输出一行 JSON。文件夹不存在时自动创建；上次生成的同名文件会被替换。
  pack 材料单.json --platform 平台 -o 文件夹|文件.zip [--crop] [--watermark] [--force]
      生成上传包：照片转正、压到平台的限制以内、去掉拍摄信息，附填写单、检查报告和清单，输出一行 JSON。
      不覆盖已有的文件和文件夹（空文件夹除外）。
        --crop       先识别照片，只留证件部分
        --watermark  在证件上加用途水印（平台不收时不加）
        --force      有未解决的问题也生成，名称里会写明；替换上次生成的上传包
  scan 材料单.json 文件... [--platform 平台]
      检查盖章签字后的委托书照片或扫描件：印章、签字、日期、文字是否一致，是否清楚、完整。多页按页序列出。
  message --platform 平台 --type 类型 [--signature 签名、签名] --text 内容 | 文件
      检查短信内容：签名位置、计费条数、变量、退订、敏感词、链接和符号。类型：
        verification 验证码    notification 通知    marketing 营销推广
  refused --platform 平台 --text 审核意见 | 文件 | --list
      按平台的审核意见找出退回原因、涉及的字段和改法；--list 列出平台的全部退回原因。
  platforms
      列出正在使用的平台规则。
  --help
      显示这段说明。

check、letter、message、new、platforms、refused 都可以加 --data 文件夹，指定备妥的数据文件夹；默认与窗口程序
相同。在那里导入的平台规则，命令行同样使用；没有这个文件夹也可以运行。

结果以 JSON 写到标准输出，提示写到标准错误。
退出码：0 完成；1 有错误，或检查结果中有错误项；2 用法不对。`,
} as const;
