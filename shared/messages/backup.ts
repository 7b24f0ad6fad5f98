/** What is said about backups and about bringing them back. */
export const backup = {
  noSpace: (megabytes: number) => ({
    message: `磁盘剩余空间不足 ${megabytes} MB，没有备份。`,
    action: '请清理数据文件夹所在的磁盘，再备份一次。已保存的内容不受影响。',
  }),
  failed: {
    message: '备份没有完成。',
    action: '已保存的内容不受影响。请再试一次；如果仍然出现，请重新打开备妥。',
  },
  missing: {
    message: '这份备份已不在备份文件夹中。',
    action: '请刷新备份列表，另选一份。',
  },
  manifestDamaged: {
    message: '这份备份的清单无法读取：文件已损坏、被改动过，或属于另一份数据。',
    action: '这份备份不会被使用，请改用其他备份。',
  },
  storeDamaged: {
    message: '这份备份中的数据文件已损坏或被改动过。',
    action: '这份备份不会被使用，请改用其他备份。',
  },
  filesDamaged: (count: number) => ({
    message: `这份备份中有 ${count} 个文件缺失、损坏或被改动过。`,
    action: '这份备份不会被使用，请改用其他备份。',
  }),
  newer: {
    message: '这份备份由更新版本的备妥制作，这个版本无法恢复。',
    action: '请安装最新版本的备妥后再恢复。',
  },
  foundDamaged: {
    message: '例行检查发现数据文件有损坏。为了不再往里写，备妥已经停用它。',
    action: '请从下面的备份恢复。备份之后的改动，读得出来的会一并放回去。',
  },
  presentDamaged: {
    message: '数据文件没有通过检查，备份没有完成；以前的备份都还在。',
    action: '请先复制一份数据文件夹留存，再从备份恢复。',
  },
} as const;
