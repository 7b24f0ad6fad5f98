/** The sheet that opens the data when the passphrase is forgotten or the computer is gone. */
export const recoverySheet = {
  title: '备妥恢复单',
  fileName: (date: string) => `备妥恢复单-${date}.pdf`,
  facts: { vault: '数据编号', createdOn: '数据建立日期', madeOn: '本单制作日期' },
  vaultNumber: (id: string) => id.slice(0, 8).toUpperCase(),
  code: '恢复码',
  use: {
    title: '怎样使用',
    steps: [
      '1. 忘记口令，或换了电脑、重装了系统，备妥打开时会要求解锁。换电脑时，先把整个数据文件夹复制过去。',
      '2. 在解锁页面选择“用恢复单”，从左到右、一行一行输入上面的恢复码。不分大小写，短横线和空格可以不输。码中没有字母 I、L、O、U；看着像的，都是数字 1 和 0。',
      '3. 解锁后设置新口令。恢复码可以反复使用，换口令不会使它失效。',
    ],
  },
  keep: {
    title: '放在哪里',
    lines: [
      '和营业执照原件、公章一样保管：锁在柜子里，不要和电脑放在一起，不要拍照或存进网盘。可以打印两份，放在两个地方。',
      '如果丢失，或可能被别人看到过：在备妥的“数据安全”中重新制作恢复单。新的一份制作好，这一份即作废（以前复制到别处的数据除外）。',
    ],
  },
  protects: {
    title: '它能做什么',
    lines: [
      '同时拿到这张纸和数据文件夹（或其中的备份）的人，不用口令就能看到全部材料。只有这张纸、没有数据，什么也打不开。',
      '口令忘了，这张纸也没有了，材料和备份就再也打不开：备妥没有后门，任何人都不能代为解开。',
    ],
  },
} as const;
