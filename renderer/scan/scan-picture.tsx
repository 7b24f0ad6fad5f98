import { Segmented } from 'antd';
import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { PictureMenu } from '../review/picture-menu.tsx';
import { usePreview } from '../review/use-preview.ts';
import { ViewerMark } from '../review/viewer-mark.tsx';
import { ZoomViewer } from '../review/zoom-viewer.tsx';
import type { ScanMark } from './scan-focus.ts';

const text = messages.scanScreen;
const previewEdge = 2400;

interface ScanPictureProps {
  readonly file: StoredFile;
  /** From 0. */
  readonly page: number;
  readonly onPage: (page: number) => void;
  /** On all pages. */
  readonly marks: readonly ScanMark[];
  readonly focused: string | null;
  readonly onMark: (id: string) => void;
}

/** One page of the signed letter, with everything the check has to say about places on it. */
export function ScanPicture({ file, page, onPage, marks, focused, onMark }: ScanPictureProps) {
  const pages = file.scan?.pages ?? [];
  // Before the check nobody knows how many pages there are; all stand below each other.
  const preview = usePreview(file.id, previewEdge, pages.length > 0 ? page : undefined);
  const here = marks.filter(({ place }) => place.page === page);
  const target = here.find(({ id }) => id === focused)?.place.box ?? null;
  return (
    <div className="review-picture">
      {pages.length > 1 && (
        <Segmented
          className="fit"
          aria-label={text.pages}
          value={page}
          options={pages.map((one) => ({ value: one.page, label: text.page(one.page + 1) }))}
          onChange={onPage}
        />
      )}
      <ZoomViewer
        key={page}
        preview={preview}
        alt={text.picture(maskNumbers(file.name), page + 1)}
        target={target}
        outline={pages.find((one) => one.page === page)?.outline}
        actions={<PictureMenu file={file} slots={['letterScan']} />}
      >
        {() =>
          here.map(({ id, label, place, tone }) => (
            <ViewerMark
              key={id}
              box={place.box}
              label={label}
              tone={tone}
              isFocused={id === focused}
              onPress={() => onMark(id)}
            />
          ))
        }
      </ZoomViewer>
    </div>
  );
}
