/** 数据安全: what protects the data, backups, moving house, deletion, the record of use, the check at start. */
export const safety = {
  title: '数据安全',
  sections: {
    label: '数据安全的各部分',
    protection: '保护',
    backups: '备份',
    exchange: '搬家与导出',
    erasure: '删除客户',
    audit: '使用记录',
    report: '启动检查',
  },
  wait: '正在读取',
  running: {
    progress: '进度',
    step: '请不要关闭窗口',
    cancelled: '已取消，没有改动任何内容。',
  },
  clients: {
    label: '客户',
    choose: '选择客户',
    none: '还没有注明客户的材料单。',
    failed: '客户没有读出来',
  },
  when: (date: string, time: string) => `${date} ${time}`,
  count: (cases: number, files: number) => `${cases} 份材料单，${files} 个文件`,
} as const;
