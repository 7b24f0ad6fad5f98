const listed = (words: readonly string[]) => words.map((word) => `“${word}”`).join('、');

const positions = {
  start: '开头',
  end: '结尾',
  'start-or-end': '开头或结尾',
  unknown: '开头或结尾',
} as const;

/** 短信内容: what the rules say about a message, and what to do. */
export const message = {
  empty: { message: '短信内容是空的。', fix: '请写上短信内容。' },
  kindNotListed: {
    message: '平台规则里没有这一类短信。',
    fix: '请在平台上确认能不能发送这一类短信。',
  },
  kind: (label: string, severity: 'error' | 'warning' | 'note') =>
    severity === 'error'
      ? { message: `平台不收“${label}”。`, fix: '请改成平台接受的类型，或换一个平台。' }
      : { message: `平台不建议发送“${label}”。`, fix: '请先向平台确认能不能开通。' },
  missingWord: (label: string, words: readonly string[]) => ({
    message: `“${label}”模板里没有平台要求的字样。`,
    fix: `请写上其中一个：${listed(words)}。`,
  }),
  hours: (label: string, from: string, to: string) => ({
    message: `“${label}”只能在 ${from} 到 ${to} 之间发送。`,
    fix: '请把发送安排在这段时间里。',
  }),
  tooLong: (length: number, maximum: number) => ({
    message: `短信内容有 ${length} 个字，平台的模板最多 ${maximum} 个。`,
    fix: '请缩短。',
  }),
  severalParts: (characters: number, parts: number, left: number) => ({
    message: `连同签名有 ${characters} 个字（不含变量的实际内容），按 ${parts} 条计费。`,
    fix: `再写 ${left} 个字仍是 ${parts} 条；想少计一条，请缩短。`,
  }),
  loneBracket: { message: '【】只有一半。', fix: '请补上另一半，或去掉它。' },
  signatureInText: (name: string, note: string) => ({
    message: `短信内容里写了“【${name}】”。`,
    fix: `请从内容里去掉。平台的要求：${note}`,
  }),
  signaturePosition: (name: string, position: keyof typeof positions) => ({
    message: `签名“【${name}】”不在${positions[position]}。`,
    fix: `请把签名放在短信的${positions[position]}。`,
  }),
  secondSignature: (name: string) => ({
    message: `“【${name}】”是多出来的一处【】，会被当成另一个签名。`,
    fix: '一条短信只留一个签名，其他地方请不要用【】。',
  }),
  otherSignature: (name: string, signatures: readonly string[]) => ({
    message: `短信里的签名“${name}”不是所选的签名。`,
    fix: `请改成${listed(signatures)}，或改选签名。`,
  }),
  noSignature: {
    message: '没有签名，字数按没有签名计算。',
    fix: '请选一个签名：每条短信都要带签名，签名也占字数。',
  },
  brokenVariable: { message: '花括号不成对。', fix: '请把变量写完整，或去掉多余的花括号。' },
  variableName: (written: string) => ({
    message: `变量“${written}”的名称是空的，或带有特殊符号。`,
    fix: '变量名称只用中文、英文、数字和下划线。',
  }),
  variableDigits: (written: string, maximum: number) => ({
    message: `变量“${written}”超过 ${maximum} 位。`,
    fix: `请改成不超过 ${maximum} 位的数字变量。`,
  }),
  variableLink: (written: string) => ({
    message: `变量“${written}”用来放链接，平台不收。`,
    fix: '请把完整的链接写在模板里一起送审。',
  }),
  variableContact: (written: string) => ({
    message: `变量“${written}”用来放联系方式，平台不收。`,
    fix: '请把联系方式直接写在模板里。',
  }),
  noCode: (maximum: number) => ({
    message: '验证码模板里没有变量。',
    fix: `请给验证码留一个数字变量，不超过 ${maximum} 位。`,
  }),
  noOptOut: (wordings: readonly string[], note: string) => ({
    message: '营销短信没有写明退订方式。',
    fix: wordings.length > 0 ? `请在结尾写上${listed(wordings)}之一。` : `请在结尾写明退订方式。${note}`,
  }),
  otherOptOut: (wordings: readonly string[]) => ({
    message: '退订的写法与平台公布的不同。',
    fix: `请改成${listed(wordings)}之一。`,
  }),
  link: (note: string) => ({ message: '短信内容里有链接。', fix: note }),
  shortLink: (host: string, note: string) => ({
    message: `“${host}”是短链接，看不出指向哪里。`,
    fix: `请换成自己网站的完整链接。${note}`,
  }),
  symbol: (symbol: string, note: string) => ({ message: `平台不收符号“${symbol}”。`, fix: note }),
  emoji: (emoji: string) => ({ message: `平台不收表情“${emoji}”。`, fix: '请去掉表情。' }),
  invisible: {
    message: '这里有看不见的字符，容易被当成干扰符号。',
    fix: '请删掉这一处，重新输入前后的文字。',
  },
  traditional: (found: string, simplified: string) => ({
    message: `“${found}”是繁体字，容易被当成变体字拦截。`,
    fix: `请改成“${simplified}”。`,
  }),
  word: (word: string, list: string) => ({
    message: `“${word}”在“${list}”之列，可能被拦截。`,
    fix: '如果不是这个意思，可以保留并准备说明；否则请改写。',
  }),
  disguisedWord: (word: string, list: string) => ({
    message: `“${word}”中间夹了符号或空格，仍在“${list}”之列，还会被当成有意躲避。`,
    fix: '请改写这一处，不要用符号隔开。',
  }),
  quota: (title: string, limit: number | 'unknown', note: string) =>
    limit === 'unknown' ? `${title}：没有公布限额。${note}` : `${title}：最多 ${limit}。${note}`,
  /** Likely values of variables, to count a message with. */
  samples: {
    code: '123456',
    minutes: '5',
    order: '202611220018',
    time: '15:30',
    date: '11月22日',
    amount: '199.00',
    person: '王女士',
    phone: '13800138000',
    link: 'https://www.example.com/a1',
    other: '示例内容',
  },
} as const;
