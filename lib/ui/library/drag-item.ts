/** Items of a brief on their way from one place to another. */
import * as v from 'valibot';
import { PartId } from '../../domain/briefs/brief';

/** Ours alone: text dragged in from elsewhere is not taken for an item. */
const TYPE = 'application/x-commons-gloss-item';

export function startDrag(event: DragEvent, id: PartId): void {
  event.dataTransfer?.setData(TYPE, id);
  if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
}

/** What is dropped; the browser then does nothing of its own with it. */
export function readDragged(event: DragEvent): PartId | undefined {
  const dragged = v.safeParse(PartId, event.dataTransfer?.getData(TYPE));
  if (!dragged.success) return undefined;
  event.preventDefault();
  return dragged.output;
}
