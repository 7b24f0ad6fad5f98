import type { CSSProperties } from 'react';
import type { Box } from '../../shared/model/recognition.ts';
import { usePreview } from './use-preview.ts';
import type { Size, Turns } from './view-transform.ts';
import './line-crop.css';

interface LineCropProps {
  readonly fileId: string;
  readonly box: Box;
  /** Quarter turns that bring the line upright. */
  readonly turns: (picture: Size) => Turns;
  readonly alt: string;
}

const height = 64;
const maximumWidth = 520;

/** One line of a picture, enlarged and upright. */
export function LineCrop({ fileId, box, turns, alt }: LineCropProps) {
  const { picture } = usePreview(fileId, 2400);
  if (picture === null) return <div className="line-crop" style={{ height }} />;
  const [x, y, width, lineHeight] = box;
  const quarter = turns(picture);
  const isUpright = quarter % 2 === 0;
  const line = isUpright
    ? { width: width * picture.width, height: lineHeight * picture.height }
    : { width: lineHeight * picture.height, height: width * picture.width };
  const scale = Math.min((height * 0.62) / line.height, (maximumWidth * 0.94) / line.width);
  // The picture at `scale`, turned about the middle of the line, which is put in the middle of the crop.
  const style: CSSProperties = {
    width: picture.width * scale,
    height: picture.height * scale,
    left: `calc(50% - ${(x + width / 2) * picture.width * scale}px)`,
    top: `calc(50% - ${(y + lineHeight / 2) * picture.height * scale}px)`,
    transform: `rotate(${quarter * 90}deg)`,
    transformOrigin: `${(x + width / 2) * 100}% ${(y + lineHeight / 2) * 100}%`,
  };
  return (
    <div className="line-crop" style={{ height }}>
      <img src={picture.url} alt={alt} style={style} draggable={false} />
    </div>
  );
}
