/** What is said about the keys of the data and about opening it. */
export const vaultKeys = {
  locked: {
    message: '备妥已锁定，这一步没有进行。',
    action: '请先输入口令或恢复码解锁。已保存的内容完好。',
  },
  busy: {
    message: '数据正在恢复或整理，这一步没有进行。',
    action: '请等它完成后再试；未存的改动会自动再次保存。',
  },
  wrongPassphrase: {
    message: '口令不对，没有解锁。',
    action: '请检查大小写和输入法后再试；忘记口令时可以用恢复码。',
  },
  wrongRecoveryCode: {
    message: '恢复码不对，没有解锁。',
    action: '请对照恢复单逐组核对；只有最近一次打印的恢复单有效。',
  },
  noPassphrase: {
    message: '还没有设置口令，不能锁定。',
    action: '请先设置口令；否则锁定后就没有办法再打开。',
  },
  proofWanted: {
    message: '没有确认现在的口令，改动没有保存。',
    action: '请输入现在的口令或恢复码。',
  },
  keysMissing: {
    message: '数据文件都在，但记录钥匙的文件不见了，打不开。',
    action: '请把原来数据文件夹中的 keys.json 放回原处，再重新打开备妥。数据没有被改动。',
  },
  keysDamaged: {
    message: '记录钥匙的文件已损坏，或被其他程序改动过，打不开数据。',
    action: '请从完好的副本中取回 keys.json，再重新打开备妥。数据没有被改动。',
  },
  storeMissing: {
    message: '数据文件不见了。',
    action: '如果是自己移走的，请放回原处再打开备妥；否则可以用备份恢复。照片等文件没有被改动。',
  },
} as const;
