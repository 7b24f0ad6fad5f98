/** What becomes of a person's data on the clipboard. */
export const clipboard = {
  timed: (label: string) => `“${label}”已复制，60 秒后从剪贴板清除。`,
  onReturn: (label: string) => `“${label}”已复制，60 秒后从剪贴板清除；那时若在别的窗口，回到备妥时清除。`,
  kept: (label: string) =>
    `“${label}”已复制。浏览器没有允许备妥查看剪贴板，到时不能代为清除；用完后请复制一段别的文字盖掉它。`,
  cleared: (label: string) => `“${label}”已从剪贴板清除。`,
  replaced: () => '剪贴板里已是别的内容，没有动它。',
} as const;
