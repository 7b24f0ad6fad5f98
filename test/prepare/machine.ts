import { spawnSync } from 'node:child_process';
import { browserPath } from '../fixtures/browser.ts';

/** Debian packages and a font family each brings, by which it is recognized however it was installed. */
const fontPackages: readonly (readonly [name: string, family: string])[] = [
  ['fonts-noto-cjk', 'Noto Sans CJK SC'],
  ['fonts-noto-cjk', 'Noto Serif CJK SC'],
  ['fonts-dejavu-core', 'DejaVu Sans Mono'],
  ['fonts-liberation', 'Liberation Mono'],
  ['fonts-ocr-b', 'OCR B'],
  ['fonts-opendin', 'OSP-DIN'],
  ['fonts-b612', 'B612 Mono'],
  ['fonts-roboto-unhinted', 'Roboto Condensed'],
  ['fonts-droid-fallback', 'Droid Sans Fallback'],
  ['fonts-wqy-microhei', 'WenQuanYi Micro Hei'],
  ['fonts-wqy-zenhei', 'WenQuanYi Zen Hei'],
  ['fonts-arphic-uming', 'AR PL UMing CN'],
  ['fonts-arphic-ukai', 'AR PL UKai CN'],
  ['fonts-arphic-gbsn00lp', 'AR PL SungtiL GB'],
  ['fonts-arphic-gkai00mp', 'AR PL KaitiM GB'],
  ['fonts-arphic-bsmi00lp', 'AR PL Mingti2L Big5'],
  ['fonts-arphic-bkai00mp', 'AR PL KaitiM Big5'],
  ['fonts-lxgw-wenkai', 'LXGW WenKai'],
  ['fonts-cwtex-ming', 'cwTeXMing'],
  ['fonts-cwtex-kai', 'cwTeXKai'],
  ['fonts-cwtex-yen', 'cwTeXYen'],
  ['fonts-cwtex-heib', 'cwTeXHeiBold'],
  ['fonts-cwtex-fs', 'cwTeXFangSong'],
];

/** Without these the tests cannot run; the others only make the invented pictures more varied. */
export const neededToTest: ReadonlySet<string> = new Set(['chromium', 'fontconfig', 'fonts-noto-cjk']);

/** Family names as fontconfig knows them; undefined when fontconfig itself is missing. */
function installedFamilies(): Set<string> | undefined {
  const listing = spawnSync('fc-list', ['--format', '%{family[0]}\n'], { encoding: 'utf8' });
  return listing.status === 0 ? new Set(listing.stdout.split('\n')) : undefined;
}

/** The Debian packages whose contents are not on this machine. */
export function missingPackages(): string[] {
  const families = installedFamilies();
  const fonts = fontPackages.filter(([, family]) => !families?.has(family)).map(([name]) => name);
  return [
    ...(browserPath() === undefined ? ['chromium'] : []),
    ...(families === undefined ? ['fontconfig'] : []),
    ...new Set(fonts),
  ];
}
