/**
 * The newest major version of Electron, as last looked up. Only the newest three get security fixes, so the installed
 * one must be among them. Look it up again before each release and when Electron is updated:
 *
 *     npm view electron dist-tags.latest
 */
export const newestElectron = { major: 45, lookedUpOn: '2026-11-22' } as const;
