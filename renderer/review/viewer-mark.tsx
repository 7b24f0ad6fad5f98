import { Tooltip } from 'antd';
import type { Box } from '../../shared/model/recognition.ts';

interface ViewerMarkProps {
  readonly box: Box;
  /** What stands there. */
  readonly label: string;
  readonly isFocused: boolean;
  readonly tone?: 'doubtful' | 'error' | undefined;
  /** `null` for a place that leads nowhere. */
  readonly onPress: (() => void) | null;
}

/** A place on a picture in a zoom viewer. */
export function ViewerMark({ box: [x, y, width, height], label, isFocused, tone, onPress }: ViewerMarkProps) {
  return (
    <Tooltip title={label}>
      <button
        type="button"
        className="viewer-mark"
        aria-label={label}
        // Reached through what it belongs to; the picture would only repeat that in the order of keys.
        tabIndex={-1}
        aria-disabled={onPress === null}
        data-focused={isFocused || undefined}
        data-doubtful={tone === 'doubtful' || undefined}
        data-error={tone === 'error' || undefined}
        style={{
          left: `${x * 100}%`,
          top: `${y * 100}%`,
          width: `${width * 100}%`,
          height: `${height * 100}%`,
        }}
        onClick={() => onPress?.()}
      />
    </Tooltip>
  );
}
