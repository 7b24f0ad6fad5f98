import { parseSync, Visitor } from 'oxc-parser';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

const chinese = /[\u3400-\u9fff\uf900-\ufaff]/;

/** Words printed on the documents themselves, which the readers look for; nobody is shown them. */
const grammar = ['electron/core/recognition/'];

test('every text a person sees is in the message catalogue', () => {
  const found = sourceFiles('electron', 'renderer')
    .filter((file) => !grammar.some((room) => file.path.startsWith(room)))
    .flatMap((file) => literalsOf(file.path, file.text).map((text) => `${file.path}: ${text}`));
  expect(found).toEqual([]);
});

test('no platform is named in code: its rules live in its rule pack', () => {
  const platforms =
    /\b(aliyun|yihaotong|chuanglan|huaweicloud|tencentcloud|volcengine|baiducloud|qiniu|jiguang)\b/i;
  const named = sourceFiles('electron', 'renderer', 'shared')
    .filter((file) => literals(file.path, file.text).some((text) => platforms.test(text)))
    .map((file) => file.path);
  // The platform chosen before anyone has chosen one.
  expect(named).toEqual(['shared/model/case-document.ts', 'shared/model/settings.ts']);
});

function literalsOf(path: string, text: string): string[] {
  return literals(path, text).filter((value) => chinese.test(value));
}

function literals(path: string, text: string): string[] {
  const found: string[] = [];
  new Visitor({
    Literal: (node) => {
      if (typeof node.value === 'string') found.push(node.value);
    },
    TemplateElement: (node) => {
      found.push(node.value.cooked ?? node.value.raw);
    },
    JSXText: (node) => {
      found.push(node.value);
    },
  }).visit(parseSync(path, text).program);
  return found;
}
