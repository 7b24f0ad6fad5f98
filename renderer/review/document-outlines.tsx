import type { Outline, RecognizedDocument } from '../../shared/model/recognition.ts';
import type { Size } from './view-transform.ts';

interface DocumentOutlinesProps {
  readonly documents: readonly RecognizedDocument[];
  /** The one being looked at. */
  readonly shown: Outline | null;
  readonly picture: Size;
  /** Screen pixels per pixel of the picture. */
  readonly scale: number;
}

/** The edges of the documents found on one picture, numbered as they are listed. */
export function DocumentOutlines({ documents, shown, picture, scale }: DocumentOutlinesProps) {
  const { width, height } = picture;
  return (
    <svg className="viewer-outlines" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {documents.map(({ outline }, index) => {
        const corners = outline.map(([x = 0, y = 0]) => [x * width, y * height] as const);
        const [left = 0, top = 0] = corners[0] ?? [];
        const key = corners.join(' ');
        return (
          <g key={key} data-shown={outline === shown || undefined}>
            <polygon points={key} strokeWidth={2 / scale} />
            <text x={left + 8 / scale} y={top - 8 / scale} fontSize={13 / scale}>
              {index + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
