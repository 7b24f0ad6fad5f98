import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { PlannedMaterial } from '../../shared/model/package.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useAddFurther } from './use-add-further.ts';

const text = messages.packagePart.materials;

interface AddMaterialProps {
  readonly slot: PlannedMaterial['slot'];
  readonly title: string;
}

/** The way to where a missing paper is put in; one without a place of its own is put in right here. */
export function AddMaterial({ slot, title }: AddMaterialProps) {
  const { goToField, goToScan } = useEditor();
  const addFurther = useAddFurther();
  const go = () => {
    if (slot === 'other') addFurther();
    else if (slot === 'letterScan') goToScan();
    else goToField(`files.${slot}`);
  };
  const action = slot === 'other' ? text.addFile : text.add;
  return (
    <Button size="small" aria-label={text.addOf(action, title)} onClick={go}>
      {action}
    </Button>
  );
}
