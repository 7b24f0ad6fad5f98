/** Deleting everything of a client for good. */
export const erasure = {
  clientMissing: {
    message: '没有这个客户的材料单。',
    action: '可能已经删除了，请刷新后再看。',
  },
  certificateGone: {
    message: '这份删除证明已经不在了。',
    action: '证明只在删除后保留到关闭程序为止；删除的时间和数量仍记在使用记录里。',
  },
  certificate: {
    title: '数据删除证明',
    fileName: (date: string) => `数据删除证明 ${date}.pdf`,
    client: '客户',
    time: '删除时间',
    done: '已删除的内容',
    cases: '材料单',
    casesValue: (cases: number, versions: number) => `${cases} 份，连同全部 ${versions} 个历史版本`,
    files: '图片与文件',
    filesValue: (files: number) => `${files} 个，连同识别结果`,
    ids: '材料单编号',
    manner: '删除方式',
    mannerText:
      '数据库中的记录已删除，所占空间已用零覆盖并整理；文件已从磁盘上移除。内容在磁盘上始终是加密的，没有密钥无法读出。',
    backups: '备份',
    noBackups: '备份中已没有该客户的内容。',
    backupsRemain: '以下备份仍含有该客户的内容，到期后自动删除：',
    backup: (time: string) => `${time} 的备份`,
    rotates: (date: string) => `最迟 ${date} 删除`,
    rotatesLater: '有更新的备份后删除',
    outside: '不包括的内容',
    outsideText:
      '另存到其他位置的授权书、上传包、导出文件和打印件，以及已提交给平台的材料，不在备妥的管理范围内，请自行处理。',
    setAside: (folders: string) =>
      `数据文件夹中被移开的损坏数据（${folders}）未作处理，其中可能仍有该客户的加密内容。`,
  },
} as const;
