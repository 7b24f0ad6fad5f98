import type { CSSProperties } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { Box, Outline } from '../../shared/model/recognition.ts';
import { lineFrame } from './line-frame.ts';
import { usePreview } from './use-preview.ts';
import './line-crop.css';

interface LineCropProps {
  readonly fileId: string;
  /** Longer side, in pixels, of the preview to enlarge from. */
  readonly edge: number;
  readonly box: Box;
  /** Of the document the line is on. */
  readonly outline: Outline | null;
  readonly alt: string;
}

/** One line of a picture with a margin, enlarged and upright, as large as its frame allows. */
export function LineCrop({ fileId, edge, box, outline, alt }: LineCropProps) {
  const { picture, error } = usePreview(fileId, edge);
  if (error) return <p className="line-crop line-crop-missing">{messages.review.screen.noCrop}</p>;
  if (picture === null) return <div className="line-crop" />;
  const { middle, length, thickness, turn } = lineFrame(box, picture, outline);
  // Screen pixels per pixel of the picture; `cqw` and `cqh` are hundredths of the frame.
  const scale = `min(90cqw / ${length}, 54cqh / ${thickness})`;
  // The picture at that scale, turned about the middle of the line, which is put in the middle of the frame.
  const style: CSSProperties = {
    width: `calc(${picture.width} * ${scale})`,
    height: `calc(${picture.height} * ${scale})`,
    left: `calc(50% - ${middle[0]} * ${scale})`,
    top: `calc(50% - ${middle[1]} * ${scale})`,
    transform: `rotate(${turn}deg)`,
    transformOrigin: `${(middle[0] / picture.width) * 100}% ${(middle[1] / picture.height) * 100}%`,
  };
  return (
    <div className="line-crop">
      <img src={picture.url} alt={alt} style={style} draggable={false} />
    </div>
  );
}
