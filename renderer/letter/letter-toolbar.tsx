import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

const text = messages.letterPanel;

interface LetterToolbarProps {
  readonly canOutput: boolean;
  /** Whether the platform takes what would be printed, as far as is known. */
  readonly isAccepted: boolean;
  readonly isPrinting: boolean;
  readonly onPrint: () => void;
  readonly onSave: () => void;
  readonly onTestPage: () => void;
  /** The paper it prints on, and how. */
  readonly paperHint: string;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Print, save, and how large the preview is. */
export function LetterToolbar(props: LetterToolbarProps) {
  const { canOutput, isAccepted, isPrinting, onPrint, onSave, onTestPage, paperHint, zoom, onZoom } = props;
  return (
    <div className="letter-toolbar" role="toolbar" aria-label={text.label}>
      <Button
        type={isAccepted ? 'primary' : 'default'}
        icon={<PrinterOutlined aria-hidden />}
        disabled={!canOutput}
        loading={isPrinting}
        onClick={onPrint}
      >
        {isPrinting ? text.printing : text.print}
      </Button>
      <Button icon={<DownloadOutlined aria-hidden />} disabled={!canOutput} onClick={onSave}>
        {text.save}
      </Button>
      <span className="letter-paper-hint">
        {paperHint}
        <Tooltip title={text.testPageHint}>
          <Button type="link" size="small" disabled={isPrinting} onClick={onTestPage}>
            {text.testPage}
          </Button>
        </Tooltip>
      </span>
      <ZoomButtons zoom={zoom} onZoom={onZoom} />
    </div>
  );
}
