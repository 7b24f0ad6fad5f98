import { describe, expect, it } from 'vitest';
import { inherit } from '../../../electron/core/platforms/inheritance.ts';

const source = (name: string) => ({ source: name, asOf: '2026-01-01', confidence: 'official' });

describe('a pack over its channel', () => {
  it('keeps its own groups whole, values and source together', () => {
    const own = { signatures: { length: { maximum: 16, ...source('own') } } };
    const channel = {
      signatures: {
        length: { minimum: 2, maximum: 12, ...source('channel') },
        case: { sensitive: true, ...source('channel') },
      },
    };
    expect(inherit(own, channel)).toEqual({
      value: { signatures: { length: own.signatures.length, case: channel.signatures.case } },
      inherited: ['signatures.case'],
    });
  });

  it('takes whole containers, and says which groups came with them', () => {
    const channel = { letter: { need: source('a'), scope: source('b') } };
    expect(inherit({}, channel)).toEqual({ value: channel, inherited: ['letter.need', 'letter.scope'] });
  });

  it('replaces items of the same name, keeps the others in their order, and adds its own', () => {
    const item = (id: string, from: string) => ({ id, ...source(from) });
    const own = { quotas: [item('b', 'own'), item('d', 'own')] };
    const channel = { quotas: [item('a', 'channel'), item('b', 'channel'), item('c', 'channel')] };
    expect(inherit(own, channel)).toEqual({
      value: { quotas: [item('a', 'channel'), item('b', 'own'), item('c', 'channel'), item('d', 'own')] },
      inherited: ['quotas.a', 'quotas.c'],
    });
  });

  it('takes a word list that both name once', () => {
    const own = { wordLists: [{ list: 'topics' }] };
    const channel = { wordLists: [{ list: 'topics' }, { list: 'neutral' }] };
    expect(inherit(own, channel).value).toEqual({ wordLists: [{ list: 'topics' }, { list: 'neutral' }] });
  });

  it('does not mix lists whose items have no names', () => {
    expect(inherit({ texts: ['a'] }, { texts: ['b', 'c'] }).value).toEqual({ texts: ['a'] });
  });

  it('takes no names of the channel’s interface', () => {
    const channel = {
      purposes: { self: { label: '自用', wire: '0' }, ...source('channel') },
      states: [{ id: 'a', wire: ['1'], ...source('channel') }],
    };
    const own = { states: [{ id: 'b', wire: ['2'], ...source('own') }] };
    expect(inherit(own, channel).value).toEqual({
      purposes: { self: { label: '自用' }, ...source('channel') },
      states: [
        { id: 'a', ...source('channel') },
        { id: 'b', wire: ['2'], ...source('own') },
      ],
    });
  });
});
