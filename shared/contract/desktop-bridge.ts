/** Channel on which the page asks the desktop host for a port, and on which the port comes back. */
export const connectChannel = 'beituo:connect';
export const portChannel = 'beituo:port';

/** Channel on which the page has what it copied cleared from the clipboard some time later. */
export const forgetCopiedChannel = 'beituo:forget-copied';

/** What the preload posts to its own page together with the port. */
export const portMessage = 'beituo:port';

/** Where the desktop host serves the page. */
export const applicationScheme = 'beituo';
export const applicationOrigin = `${applicationScheme}://app`;
