import { ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { messages } from '../../shared/messages/index.ts';

const text = messages.letterPanel;

interface ZoomButtonsProps {
  /** 1 fits the width. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** How large the pages are shown. */
export function ZoomButtons({ zoom, onZoom }: ZoomButtonsProps) {
  const smaller = zooms.findLast((step) => step < zoom);
  const larger = zooms.find((step) => step > zoom);
  return (
    <span className="letter-zooms">
      <Tooltip title={text.zoomOut}>
        <Button
          type="text"
          icon={<ZoomOutOutlined />}
          aria-label={text.zoomOut}
          disabled={smaller === undefined}
          onClick={() => onZoom(smaller ?? zoom)}
        />
      </Tooltip>
      <Tooltip title={text.fitWidth}>
        <Button type="text" className="letter-zoom" onClick={() => onZoom(1)}>
          {text.percent(Math.round(zoom * 100))}
        </Button>
      </Tooltip>
      <Tooltip title={text.zoomIn}>
        <Button
          type="text"
          icon={<ZoomInOutlined />}
          aria-label={text.zoomIn}
          disabled={larger === undefined}
          onClick={() => onZoom(larger ?? zoom)}
        />
      </Tooltip>
    </span>
  );
}
