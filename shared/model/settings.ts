import { z } from './jitless.ts';
import { letterBatchFormSchema } from './letter-batch.ts';

const choices = {
  theme: z.enum(['system', 'light', 'dark']),
  fontScale: z.number().min(1).max(1.5),
  lastPlatform: z.string(),
  lastPurpose: z.enum(['self', 'other']),
  welcomed: z.boolean(),
  /** Of the message last checked: the platforms, and what it was for. */
  messagePlatforms: z.array(z.string().max(100)).max(50),
  messageKind: z.enum(['verification', 'notification', 'marketing']),
  /** Whether copies in a package bear a note of use, where the platform leaves that open. */
  packageWatermark: z.boolean(),
  /** What many letters are saved as. */
  letterBatchForm: letterBatchFormSchema,
  /** Whether other programs are kept from recording the desktop window; without meaning in a browser. */
  screenProtection: z.boolean(),
  /** After how many minutes without use the vault locks itself, where a passphrase opens it; 0 never does. */
  lockAfterMinutes: z.number().int().min(0).max(1_440),
  /** From which local day on a person is reminded that only this computer can open the data. */
  keyReminderFrom: z.iso.date(),
};

/** Choices the application remembers. Unknown or damaged values fall back to the defaults. */
export const settingsSchema = z.object({
  theme: choices.theme.catch('system').default('system'),
  fontScale: choices.fontScale.catch(1).default(1),
  lastPlatform: choices.lastPlatform.catch('aliyun').default('aliyun'),
  lastPurpose: choices.lastPurpose.catch('self').default('self'),
  welcomed: choices.welcomed.catch(false).default(false),
  messagePlatforms: choices.messagePlatforms.catch([]).default([]),
  messageKind: choices.messageKind.catch('verification').default('verification'),
  packageWatermark: choices.packageWatermark.catch(false).default(false),
  letterBatchForm: choices.letterBatchForm.catch('pdf').default('pdf'),
  screenProtection: choices.screenProtection.catch(false).default(false),
  lockAfterMinutes: choices.lockAfterMinutes.catch(15).default(15),
  keyReminderFrom: choices.keyReminderFrom.catch('2000-01-01').default('2000-01-01'),
});

/** Some settings to change. Without defaults, which would reset every setting that is not named. */
export const settingsChangeSchema = z.object(choices).partial();

export type Settings = z.infer<typeof settingsSchema>;
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
