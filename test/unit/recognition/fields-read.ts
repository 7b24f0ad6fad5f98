import { interpret, type Values } from '../../../electron/core/recognition/parse/interpret.ts';
import { locate } from '../../../electron/core/recognition/parse/locate.ts';
import type { ReadLine } from '../../../electron/core/recognition/read/read-line.ts';
import type { KnownKind } from '../../../shared/model/recognition.ts';

/** What the lines of a document say in each of its fields, each value by the grammar of its place. */
export const fieldsRead = (kind: KnownKind, lines: readonly ReadLine[]): Values =>
  Object.assign({}, ...locate(kind, lines).map(({ name, seen }) => interpret(name, seen)));
