import { type FuseConfig, FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * The switches that are set in Electron's program when it is packaged, before it is signed. Every one is named: a
 * fuse that a later Electron adds makes setting them fail until it is decided on here.
 */
export function fusesFor(platform: NodeJS.Platform): FuseConfig<boolean> {
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // The signed program would otherwise run any script as Node, with the permissions the person gave to 备妥.
    [FuseV1Options.RunAsNode]: false,
    // Both would load foreign code into the process that holds the keys, or open it to a debugger.
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    // There are no cookies; should there ever be, they are encrypted.
    [FuseV1Options.EnableCookieEncryption]: true,
    // Code that was exchanged inside the archive, or laid beside it, does not run. Linux has no such check.
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform !== 'linux',
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    // We build no snapshot of our own.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // The page is served under a scheme of its own; `file:` needs no privileges.
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    // Bounds are then checked by the processor instead of by code, which reading pictures gains from.
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}
