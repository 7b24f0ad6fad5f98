import { z } from '../../shared/model/jitless.ts';
import { problemSchema } from '../../shared/model/problem.ts';

/** What the main process gives the core process on its command line, as JSON. */
export const coreOptionsSchema = z.object({
  dataDirectory: z.string(),
  resourcesDirectory: z.string(),
  version: z.string(),
});

const keyQuestion = { question: z.number().int() };
/** Bytes in hexadecimal. */
const bytes = z.string().regex(/^([0-9a-f]{2})+$/);

/** What the core process asks of the operating system's key store, which only the main process reaches. */
export const keyQuestionSchema = z.discriminatedUnion('type', [
  /** Answered with the kind of the store, `null` when there is none. */
  z.object({ type: z.literal('key-kind'), ...keyQuestion }),
  /** Answered with the wrapped key, `null` when the store refuses. */
  z.object({ type: z.literal('key-wrap'), ...keyQuestion, key: bytes }),
  /** Answered with the key, `null` when it was not wrapped here. */
  z.object({ type: z.literal('key-unwrap'), ...keyQuestion, wrapped: bytes }),
]);

const keyReplySchema = z.object({
  answer: z.string().nullable(),
  /** Of an unwrapped key: whether the store asks for it to be wrapped again. */
  isOutdated: z.boolean(),
});

const keyAnswerSchema = keyReplySchema.extend(keyQuestion);

/** What the main process tells the core process; `serve` comes with a port. */
export const toCoreSchema = z.union([z.enum(['serve', 'close']), keyAnswerSchema]);

/** What the core process tells the main process. */
export const fromCoreSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), links: z.array(z.string()) }),
  z.object({ type: z.literal('links'), links: z.array(z.string()) }),
  z.object({ type: z.literal('screen'), isProtected: z.boolean() }),
  z.object({ type: z.literal('failed'), problem: problemSchema }),
  ...keyQuestionSchema.options,
]);

export type CoreOptions = z.infer<typeof coreOptionsSchema>;
export type KeyQuestion = z.infer<typeof keyQuestionSchema>;
export type KeyReply = z.infer<typeof keyReplySchema>;
export type KeyAnswer = z.infer<typeof keyAnswerSchema>;
export type ToCore = z.infer<typeof toCoreSchema>;
export type FromCore = z.infer<typeof fromCoreSchema>;
