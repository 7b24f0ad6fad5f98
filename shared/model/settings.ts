import { z } from './jitless.ts';

/** Choices the application remembers. Unknown or damaged values fall back to the defaults. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system').default('system'),
  fontScale: z.number().min(1).max(1.5).catch(1).default(1),
  lastPlatform: z.string().catch('aliyun').default('aliyun'),
  lastPurpose: z.enum(['self', 'other']).catch('self').default('self'),
  welcomed: z.boolean().catch(false).default(false),
});

export type Settings = z.infer<typeof settingsSchema>;
