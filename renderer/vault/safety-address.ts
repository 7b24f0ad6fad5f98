export const safetySections = ['protection', 'backups', 'exchange', 'erasure', 'audit', 'report'] as const;
export type SafetySection = (typeof safetySections)[number];

/** Where 数据安全 is; its sections are below. */
export const safetyAddress = '/safety';
export const protectionAddress = `${safetyAddress}/protection`;

export const addressOf = (section: SafetySection): string => `${safetyAddress}/${section}`;

/** The section at an address; anything unknown is the first. */
export const sectionAt = (name: string | undefined): SafetySection =>
  safetySections.find((section) => section === name) ?? 'protection';
