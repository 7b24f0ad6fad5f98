/** Channel on which the page asks the desktop host for a port, and on which the port comes back. */
export const connectChannel = 'beituo:connect';
export const portChannel = 'beituo:port';

/** What the preload posts to its own page together with the port. */
export const portMessage = 'beituo:port';

/** Where the desktop host serves the page. */
export const applicationScheme = 'beituo';
export const applicationOrigin = `${applicationScheme}://app`;
