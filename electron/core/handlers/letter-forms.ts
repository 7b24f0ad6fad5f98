import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import type { FormStore } from '../letter-form/form-store.ts';

interface LetterFormOptions {
  readonly store: FormStore;
  /** Those in force at the time of asking. */
  readonly packs: () => readonly RulePack[];
  readonly resourcesDirectory: string;
}

const asFile = (bytes: Uint8Array, name: string) =>
  new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });

export function letterFormHandlers({
  store,
  packs,
  resourcesDirectory,
}: LetterFormOptions): AppHandlers['letterForms'] {
  let opening: ReturnType<typeof openFiller> | undefined;
  const filler = () => {
    opening ??= openFiller(resourcesDirectory).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  const packOf = (platform: string): RulePack => {
    const pack = packs().find(({ id }) => id === platform);
    if (pack !== undefined) return pack;
    throw new ProblemError({ code: 'platform-unknown', ...messages.problems.platformUnknown(platform) });
  };

  return {
    list: async () => store.list(),
    add: async ({ file, platform }) => {
      packOf(platform);
      return store.add({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, platform);
    },
    original: async ({ id }) => ({ file: asFile(await store.read(id), store.get(id).name) }),
    mark: async ({ id, places }) => store.mark(id, places),
    use: async ({ platform, id }) => {
      if (id !== null) packOf(platform);
      return store.use(platform, id);
    },
    remove: async ({ id }) => {
      await store.remove(id);
      return {};
    },
    fill: async ({ document, platform, id }) => {
      const pack = packOf(platform);
      const form = store.get(id);
      const bytes = await store.read(id);
      const { fillForm, font } = await filler();
      const filled = await fillForm({
        bytes,
        name: form.name,
        places: form.places,
        document,
        platformName: pack.letter.template.platformName ?? pack.name,
        font,
      });
      const file = filled.bytes === null ? null : asFile(filled.bytes, form.name);
      return { file, pages: filled.pages, problems: filled.problems };
    },
  };
}

/** Not imported at the top: the PDF library is the largest part of a start that may never need it. */
async function openFiller(resourcesDirectory: string) {
  const [{ fillForm }, { loadLetterFont }] = await Promise.all([
    import('../letter-form/fill-form.ts'),
    import('../letter/fonts.ts'),
  ]);
  return { fillForm, font: await loadLetterFont(resourcesDirectory) };
}
