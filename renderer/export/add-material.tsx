import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { PlannedMaterial } from '../../shared/model/package.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useAddFurther } from './use-add-further.ts';

const text = messages.packagePart.materials;

interface AddMaterialProps {
  readonly slot: PlannedMaterial['slot'];
  readonly title: string;
  /** Whether the platform would miss it. */
  readonly isWanted: boolean;
}

/** The way to where a missing paper is put in; one without a place of its own is put in right here. */
export function AddMaterial({ slot, title, isWanted }: AddMaterialProps) {
  const { goToField, goToScan } = useEditor();
  const addFurther = useAddFurther();
  const go = () => {
    if (slot === 'other') addFurther();
    else if (slot === 'letterScan') goToScan();
    else goToField(`files.${slot}`);
  };
  return (
    <Button size="small" type={isWanted ? 'default' : 'text'} aria-label={text.addOf(title)} onClick={go}>
      {slot === 'other' ? text.addFile : text.add}
    </Button>
  );
}
