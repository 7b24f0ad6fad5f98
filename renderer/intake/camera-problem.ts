import { messages } from '../../shared/messages/index.ts';

const text = messages.intake.camera;

/** What to tell a person when the camera cannot be opened. */
export function cameraProblem(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return text.refused;
    case 'NotFoundError':
    case 'OverconstrainedError':
      return text.none;
    case 'NotReadableError':
    case 'AbortError':
      return text.inUse;
    default:
      return text.failed;
  }
}
