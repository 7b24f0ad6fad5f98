import { compoundSurnames } from './compound-surnames.ts';

/** Surnames of one character: those of 《百家姓》, and others that are in use today. */
const single: ReadonlySet<string> = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄' +
    '和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚' +
    '程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻' +
    '莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾' +
    '毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公墨哈谯笪年爱阳佟言福岳帅缑亢况郈有琴商牟佘佴伯赏肖覃闫涂付代兰区邝揭辜苟邸鄢卿楚晋甯占冼植练官綦矫初隋迟丛战由原库栗粟卯仝伦仉仵亓母苑郄郅银门雒靖' +
    '骈麦忻恽戢户才撒斯是智朴来果楼檀次汝沐泮洛海淦渠源漆火牙玄玉畅眭禚秘税答粘线续肇芦茆虎衣补要谌豆资赫辉达郇铁锁镡闪随隽顿香鬲黑候禤喇啜及回多奉字密尧展巨布归忽',
);

const firstOfCompound: ReadonlySet<string> = new Set(
  [...compoundSurnames].map((surname) => surname.charAt(0)),
);

/** How names of Tibetans, Uygurs, Mongols and Kazakhs, which have no Chinese surname, and of foreigners begin. */
const transcribed: ReadonlySet<string> = new Set(
  '扎次格德卓旦丹洛仁尼阿买吐热图古艾努玛帕凯穆麦塔其乌白巴达布宝斯苏娜萨哈吉加嘉多强边曲索拉贡桑平益普顿群央伊依亚约迪蒂安卡克莱米萝罗珍琼',
);

/** A name that begins with none of these is hardly ever met: so much less likely it is, of two that look alike. */
const rare = 0.001;

/** How likely a name begins with a character, compared with one that is a known surname. */
export const beginsName = (character: string): number =>
  [single, firstOfCompound, transcribed].some((known) => known.has(character)) ? 1 : rare;

/** What readers see in a surname and no name begins with: the old form of 会 looks like 曾. */
const seenInSurnames: ReadonlyMap<string, string> = new Map([['會', '曾']]);

/** The surname that is printed where readers see a character which is none. */
export const printedSurname = (seen: string): string => seenInSurnames.get(seen) ?? seen;
