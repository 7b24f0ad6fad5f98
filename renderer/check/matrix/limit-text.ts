import { messages } from '../../../shared/messages/index.ts';
import { ifKnown } from '../../../shared/model/rule-pack-group.ts';
import type { LimitValue } from '../../../shared/rules/compare/limit-value.ts';
import type { LimitId } from '../../../shared/rules/compare/limits.ts';

const text = messages.compare;

const units: Partial<Record<LimitId, keyof typeof text.range>> = {
  fileNameLength: 'letters',
  pictureBytes: 'bytes',
  letterPeriod: 'months',
  letterSignatures: 'count',
};

/** What a limit says, in words; `undefined` stands for limits that nothing satisfies all of. */
export function limitText(id: LimitId, value: LimitValue | undefined): string {
  if (value === undefined) return id === 'longTerm' ? text.conflictOf.longTerm : text.conflict;
  switch (value.kind) {
    case 'unknown':
      return text.unknown;
    case 'not-asked':
      return text.notAsked;
    case 'range':
      return text.range[units[id] ?? 'characters'](ifKnown(value.minimum), ifKnown(value.maximum));
    case 'choices':
      return id === 'signatureBasis'
        ? text.bases(value.accepted, value.unclear)
        : text.formats(value.accepted);
    case 'demand': {
      const words = id === 'letterTemplate' ? text.demands.letterTemplate : text.demands.fileNameAscii;
      return value.isDemanded ? words.demanded : words.free;
    }
    case 'exact':
      return value.value;
  }
}
