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
  /** Bodies of the loopback host's refusals, by HTTP status. */
  refused: {
    400: '请求的格式不对。',
    401: '没有许可。请用终端里打印的完整网址打开备妥。',
    403: '只接受本机上备妥自己的页面发来的请求。',
    404: '没有这个文件。',
    405: '不支持这种请求方法。',
    411: '请求没有写明长度。',
    413: '内容太大，没有接收。',
    415: '不支持这种内容格式。',
    429: '试错的次数太多，请稍后再试。请用终端里打印的完整网址打开备妥。',
  },
  opening: {
    listening: (address: string) => `备妥已启动：${address}`,
    appWindow: '已在单独的窗口中打开。关闭终端或按 Ctrl+C 结束。',
    defaultBrowser: '已在默认浏览器中打开。关闭终端或按 Ctrl+C 结束。',
    noBrowser: '没有找到可用的浏览器，请自行在浏览器中打开上面的网址。按 Ctrl+C 结束。',
    noDisplay: '没有检测到图形界面，请在这台电脑的浏览器中打开上面的网址。按 Ctrl+C 结束。',
    asRoot: '当前是 root 用户，浏览器通常拒绝以 root 运行，请自行在浏览器中打开上面的网址。按 Ctrl+C 结束。',
    notAsked: '请在浏览器中打开上面的网址。按 Ctrl+C 结束。',
  },
  desktop: '已打开桌面窗口。',
  /** Why a browser is used and not the desktop window, and how to get that. */
  notDesktop: {
    notInstalled:
      '没有安装桌面窗口所需的 Electron，改用浏览器打开；运行 npx install-electron 安装后，下次启动就是桌面窗口。',
    asked: '按启动选项使用浏览器打开；不带 --no-open 和 --port 时，装有 Electron 的电脑会打开桌面窗口。',
    noDisplay: '没有检测到图形界面，改用浏览器打开；在图形界面中启动时会打开桌面窗口。',
    asRoot: '当前是 root 用户，桌面窗口不能以 root 运行，改用浏览器打开；用普通用户启动时会打开桌面窗口。',
  },
  building: '首次启动或程序有更新，正在准备，约需一分钟……',
  buildFailed: {
    message: '程序没有准备成功。',
    action: '请运行 npm ci 重新安装依赖，再启动一次；如果仍然失败，运行 npm run build 查看原因。',
  },
  idle: '所有页面都已关闭一段时间，备妥自动退出。下次使用请重新启动。',
  portInUse: (port: number) => ({
    message: `端口 ${port} 正被别的程序使用，备妥没有启动。`,
    action: '换一个端口，或去掉 --port 让备妥自己选一个。',
  }),
  portRefused: (port: number) => ({
    message: `系统不允许使用端口 ${port}，备妥没有启动。`,
    action: '换一个 1024 以上的端口，或去掉 --port 让备妥自己选一个。',
  }),
  startFailed: {
    message: '备妥没有启动成功。',
    action: '请再试一次；如果仍然失败，用 --data 指定另一个可以写入的文件夹。',
  },
  coreGone: {
    message: '备妥的后台意外退出。',
    action: '已保存的内容都在。请重新打开备妥；如果反复出现，请先重启电脑。',
  },
  unsaved: {
    message: '最近的修改没有保存成功，现在关闭会丢失这部分内容。',
    action: '可以返回后点“重试”，或把当前内容另存为文件。',
    stay: '返回',
    leave: '仍然关闭',
  },
  saveDialog: { title: '保存到', save: '保存' },
  menu: {
    about: '关于备妥',
    hide: '隐藏备妥',
    hideOthers: '隐藏其他',
    showAll: '全部显示',
    quit: '退出备妥',
    file: '文件',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '显示',
    zoomIn: '放大',
    zoomOut: '缩小',
    resetZoom: '实际大小',
    fullScreen: '全屏',
    window: '窗口',
    minimize: '最小化',
    close: '关闭窗口',
  },
  usage: {
    unknown: (option: string) => `不认识的选项：${option}`,
    missing: (option: string) => `选项 ${option} 后面缺少内容。`,
    port: '--port 应是 1 到 65535 之间的整数。',
    idle: '--idle-minutes 应是 0 到 1440 之间的整数，0 表示不自动退出。',
    help: `用法：npm start -- [选项]

  --no-open          启动后不打开窗口，只打印网址
  --port N           使用指定的端口（默认由系统选一个空闲的）
  --data DIR         数据文件夹（默认是系统的应用数据文件夹）
  --idle-minutes N   所有页面关闭 N 分钟后自动退出，0 表示不退出（默认 30）
  --help             显示这段说明`,
  },
} as const;
