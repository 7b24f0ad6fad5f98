import { platforms as texts } from '../../../shared/messages/platforms.ts';
import { type RulePack, rulePackSchema } from '../../../shared/model/rule-pack.ts';
import { brokenReferences } from '../../../shared/rules/pack-references.ts';
import { inherit, isPart, type PackPart } from './inheritance.ts';
import type { PackLibrary } from './pack-library.ts';
import { packProblem, schemaProblem } from './pack-problem.ts';

/** More channels under each other than this are no channels. */
const maximumChannels = 4;

function withChannel(
  part: PackPart,
  file: string,
  library: PackLibrary,
  above = 0,
): ReturnType<typeof inherit> {
  const { channel } = part;
  if (!isPart(channel)) return { value: part, inherited: [] };
  const place = (what: string) => packProblem(file, texts.place('channel.basedOn', what));
  if (above >= maximumChannels) throw place(texts.channelCircular);
  const base = library.packs.get(String(channel.basedOn));
  if (base === undefined) throw place(texts.channelMissing(String(channel.basedOn)));
  return inherit(part, withChannel(base, file, library, above + 1).value);
}

function withWordLists(part: PackPart, file: string, { wordLists }: PackLibrary): PackPart {
  if (!Array.isArray(part.wordLists)) return part;
  const entries: readonly unknown[] = part.wordLists;
  return {
    ...part,
    wordLists: entries.map((entry, index) => {
      if (!isPart(entry) || typeof entry.list !== 'string') return entry;
      const list = wordLists.get(entry.list);
      if (list === undefined) {
        throw packProblem(file, texts.place(`wordLists.${index}`, texts.wordListMissing(entry.list)));
      }
      return list;
    }),
  };
}

/**
 * A pack as written, made whole: its channel's groups where it has none of its own, shared word lists in their
 * places, and everything checked.
 *
 * @throws ProblemError `platform-pack-invalid`, naming the file and the place
 */
export function resolveRulePack(written: PackPart, file: string, library: PackLibrary): RulePack {
  const { value, inherited } = withChannel(written, file, library);
  const whole = { ...withWordLists(value, file, library), inherited };
  const parsed = rulePackSchema.safeParse(whole);
  if (!parsed.success) throw schemaProblem(file, parsed.error);
  const [reference] = brokenReferences(parsed.data);
  if (reference !== undefined) {
    throw packProblem(file, texts.place(reference.path, texts.brokenReference(reference.value)));
  }
  return parsed.data;
}
