import { DownloadOutlined, PrinterOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { messages } from '../../shared/messages/index.ts';

const text = messages.letterPanel;

interface LetterToolbarProps {
  readonly canOutput: boolean;
  readonly isPrinting: boolean;
  readonly onPrint: () => void;
  readonly onSave: () => void;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** Print, save, and how large the preview is. */
export function LetterToolbar(props: LetterToolbarProps) {
  const { canOutput, isPrinting, onPrint, onSave, zoom, onZoom } = props;
  const smaller = zooms.findLast((step) => step < zoom);
  const larger = zooms.find((step) => step > zoom);
  return (
    <div className="letter-toolbar" role="toolbar" aria-label={text.label}>
      <Button
        type="primary"
        icon={<PrinterOutlined />}
        disabled={!canOutput}
        loading={isPrinting}
        onClick={onPrint}
      >
        {isPrinting ? text.printing : text.print}
      </Button>
      <Button icon={<DownloadOutlined />} disabled={!canOutput} onClick={onSave}>
        {text.save}
      </Button>
      <span className="letter-paper-hint">{text.paperHint}</span>
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
    </div>
  );
}
