import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../renderer/message/annotate.ts';
import { findingGroups, platformReports } from '../../../renderer/message/platform-report.ts';
import { severitySchema } from '../../../shared/model/finding.ts';
import { checkMessage } from '../../../shared/rules/message/check-message.ts';
import type { MessageFinding } from '../../../shared/rules/message/template.ts';
import { aliyun, packOf } from '../rules/fixture.ts';

const huawei = packOf('huaweicloud');

function finding(from: number, to: number, severity: MessageFinding['severity']): MessageFinding {
  return { id: 'message.word', severity, from, to, message: '', fix: '', source: '', platform: 'all' };
}

/** The pieces with the first letter of what was found there. */
const pieces = (text: string, findings: readonly MessageFinding[]) =>
  annotate(text, findings).map(({ text: piece, severity }) =>
    severity === null ? piece : `${severity[0]}:${piece}`,
  );

describe('a text with marks', () => {
  it.each([
    ['nothing', [], ['abcdef']],
    ['one place', [finding(1, 3, 'error')], ['a', 'e:bc', 'def']],
    ['places that overlap', [finding(0, 3, 'note'), finding(2, 5, 'error')], ['n:ab', 'e:c', 'e:de', 'f']],
    ['the text as a whole', [finding(0, 6, 'error')], ['abcdef']],
    ['a place without letters', [finding(6, 6, 'error')], ['abcdef']],
  ])('for %s', (_, findings, expected) => {
    expect(pieces('abcdef', findings)).toEqual(expected);
  });

  it('is always the whole text, in order', () => {
    const places = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.constantFrom(...severitySchema.options)));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), places, (text, spans) => {
        const findings = spans.map(([from, to, severity]) =>
          finding(Math.min(from, text.length), Math.min(to, text.length), severity),
        );
        const cut = annotate(text, findings);
        expect(cut.map((piece) => piece.text).join('')).toBe(text);
        expect(new Set(cut.map(({ from }) => from)).size).toBe(cut.length);
      }),
    );
  });
});

describe('findings of several platforms', () => {
  const groupsOf = (text: string, packs = [aliyun, huawei]) =>
    findingGroups(
      platformReports({ text, kind: 'notification', signatures: ['云帆科技'] }, new Map(), packs),
    ).map(({ pack, findings }) => [pack?.id ?? 'all', findings.map(({ id }) => id)]);

  it('are told once where all say the same, and else by platform, graver first', () => {
    expect(groupsOf('訂单 t.cn/a')).toEqual([
      ['all', ['message.traditional']],
      ['aliyun', []],
      ['huaweicloud', ['message.short-link']],
    ]);
  });

  it('of one platform stay together', () => {
    const text = '訂单 t.cn/a';
    const { findings } = checkMessage({ text, kind: 'notification', signatures: ['云帆科技'] }, huawei);
    const [group, ...others] = groupsOf(text, [huawei]);
    expect(others).toEqual([]);
    expect(group?.[1]).toHaveLength(findings.length);
    expect(group?.[1]?.[0]).toBe('message.short-link');
  });
});
