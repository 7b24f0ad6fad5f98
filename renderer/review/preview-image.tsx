import { FileImageOutlined } from '@ant-design/icons';
import { usePreview } from './use-preview.ts';
import './preview-image.css';

interface PreviewImageProps {
  readonly fileId: string;
  /** Longer side in pixels. */
  readonly edge: number;
  readonly alt: string;
}

/** A small picture of a stored file. */
export function PreviewImage({ fileId, edge, alt }: PreviewImageProps) {
  const { picture } = usePreview(fileId, edge);
  if (picture === null) {
    return (
      <span className="preview-image-empty">
        <FileImageOutlined aria-hidden />
      </span>
    );
  }
  return <img className="preview-image" src={picture.url} alt={alt} draggable={false} />;
}
