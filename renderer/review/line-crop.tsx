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

/** One line of a picture, enlarged and upright, as large as its frame allows. */
export function LineCrop({ fileId, box, turns, alt }: LineCropProps) {
  const { picture } = usePreview(fileId, 2400);
  if (picture === null) return <div className="line-crop" />;
  const [x, y, width, height] = box;
  const quarter = turns(picture);
  const line = { width: width * picture.width, height: height * picture.height };
  const [along, across] = quarter % 2 === 0 ? [line.width, line.height] : [line.height, line.width];
  // Screen pixels per pixel of the picture; `cqw` and `cqh` are hundredths of the frame.
  const scale = `min(92cqw / ${along}, 62cqh / ${across})`;
  const middle = [x + width / 2, y + height / 2] as const;
  // The picture at that scale, turned about the middle of the line, which is put in the middle of the frame.
  const style: CSSProperties = {
    width: `calc(${picture.width} * ${scale})`,
    height: `calc(${picture.height} * ${scale})`,
    left: `calc(50% - ${middle[0] * picture.width} * ${scale})`,
    top: `calc(50% - ${middle[1] * picture.height} * ${scale})`,
    transform: `rotate(${quarter * 90}deg)`,
    transformOrigin: `${middle[0] * 100}% ${middle[1] * 100}%`,
  };
  return (
    <div className="line-crop">
      <img src={picture.url} alt={alt} style={style} draggable={false} />
    </div>
  );
}
