/** What the hosts themselves say: starting, opening, ending, refusing. */
export const hosts = {
  productName: '备妥',
  connectionLost: {
    message: '备妥的后台程序已经退出，这个页面不能再继续。',
    action: '已保存的内容都在。请重新启动备妥，再从新打开的窗口继续。',
  },
  sessionMissing: {
    message: '这个页面没有得到备妥的许可，不能读取材料。',
    action: '请用启动备妥时自动打开的窗口，或终端里打印的完整网址（含 # 之后的部分）打开。',
  },
} as const;
