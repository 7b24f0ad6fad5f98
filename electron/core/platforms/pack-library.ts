import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { platforms as texts } from '../../../shared/messages/platforms.ts';
import { type WordList, wordListSchema } from '../../../shared/model/rule-pack-words.ts';
import type { PackPart } from './inheritance.ts';
import { parseLimitedJson } from './limited-json.ts';
import { readPackFile } from './pack-file.ts';
import { packProblem, schemaProblem } from './pack-problem.ts';

/** What rule packs may refer to: each other, and word lists that several share. */
export interface PackLibrary {
  /** As written, by id. */
  readonly packs: ReadonlyMap<string, PackPart>;
  readonly wordLists: ReadonlyMap<string, WordList>;
}

interface TextFile {
  readonly name: string;
  readonly text: string;
}

async function jsonFiles(resourcesDirectory: string, folder: string): Promise<TextFile[]> {
  const directory = join(resourcesDirectory, folder);
  const orUnreadable = async <Value>(file: string, reading: Promise<Value>): Promise<Value> => {
    try {
      return await reading;
    } catch (cause) {
      throw packProblem(file, texts.unreadable, { cause });
    }
  };
  const names = (await orUnreadable(folder, readdir(directory)))
    .filter((name) => name.endsWith('.json'))
    .sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      text: await orUnreadable(name, readFile(join(directory, name), 'utf8')),
    })),
  );
}

function idOfFile(name: string, id: string): string {
  if (`${id}.json` !== name) throw packProblem(name, texts.idDiffers(id));
  return id;
}

function parseWordList({ name, text }: TextFile): WordList {
  const parsed = wordListSchema.safeParse(parseLimitedJson(text, name));
  if (!parsed.success) throw schemaProblem(name, parsed.error);
  return parsed.data;
}

/**
 * Reads every pack of `resources/platforms` and every shared word list of `resources/word-lists`, by file name.
 *
 * @throws ProblemError `platform-pack-invalid` for the first that cannot be read
 */
export async function openPackLibrary(resourcesDirectory: string): Promise<PackLibrary> {
  const [packs, lists] = await Promise.all([
    jsonFiles(resourcesDirectory, 'platforms'),
    jsonFiles(resourcesDirectory, 'word-lists'),
  ]);
  return {
    packs: new Map(
      packs.map(({ name, text }) => {
        const { id, part } = readPackFile(text, name);
        return [idOfFile(name, id), part];
      }),
    ),
    wordLists: new Map(
      lists.map((file) => {
        const list = parseWordList(file);
        return [idOfFile(file.name, list.id), list];
      }),
    ),
  };
}
