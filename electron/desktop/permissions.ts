import type { Session } from 'electron';
import { isApplicationUrl } from './application-url.ts';

type GuardedSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>;

/**
 * Denies every permission but one: pictures from the camera, without sound, for our own page. Both
 * handlers are needed: pages ask through the first, and some features only look through the second.
 */
export function restrictPermissions(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(isCamera(permission, kinds) && isApplicationUrl(details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, { mediaType }) => {
    return isCamera(permission, mediaType === undefined ? [] : [mediaType]) && isApplicationUrl(origin);
  });
  session.setDevicePermissionHandler(() => false);
}

function isCamera(permission: string, kinds: readonly string[]): boolean {
  return permission === 'media' && kinds.length > 0 && kinds.every((kind) => kind === 'video');
}
