import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { PreviewImage } from './preview-image.tsx';
import { useRemovePicture } from './use-remove-picture.ts';

const text = messages.review;

interface PictureTileProps {
  readonly file: StoredFile;
  /** What is known of the picture, under its name. */
  readonly note?: string;
  /** What can be done with it besides removing it. */
  readonly children: ReactNode;
}

/** A picture without a place of its own, with its name and what can be done with it. */
export function PictureTile({ file, note, children }: PictureTileProps) {
  const remove = useRemovePicture();
  const name = maskNumbers(file.name);
  return (
    <li className="unplaced-item">
      <div className="unplaced-picture">
        <PreviewImage fileId={file.id} edge={320} alt={text.viewer.label(name)} />
      </div>
      <div className="unplaced-text">
        <span className="unplaced-name">{name}</span>
        {note !== undefined && <span className="quiet">{note}</span>}
        <div className="unplaced-actions">
          {children}
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={text.actions.removeNamed(name)}
            onClick={() => remove(file)}
          />
        </div>
      </div>
    </li>
  );
}
