import type { AppClient } from '../../../shared/contract/contract.ts';

/** Rule packs, which are public: used so that nothing is left out. */
export async function exercisePlatforms({ application, platforms }: AppClient): Promise<void> {
  await application.info({});
  await platforms.packs({});
  await platforms.list({});
  const { file } = await platforms.export({ platform: 'jiguang' });
  await platforms.examine({ file });
  await platforms.take({ file });
  await platforms.compare({ platform: 'jiguang', key: 'shipped' });
  await platforms.restore({ platform: 'jiguang', key: 'shipped' });
}
