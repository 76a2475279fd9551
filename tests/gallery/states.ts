/** Every component in every state worth looking at. A new state belongs here before it belongs in the product. */
import { BACKUP_STATES } from './backup-states';
import { CASE_STATES } from './case-states';
import { EXPORT_STATES } from './export-states';
import type { GalleryState } from './gallery-state';
import { LIBRARY_STATES } from './library-states';
import { ONBOARDING_STATES } from './onboarding-states';
import { OPTIONS_STATES } from './options-states';
import { PAGE_STATES } from './page-states';
import { PANEL_STATES } from './panel-states';
import { PASSAGE_STATES } from './passage-states';
import { POPUP_STATES } from './popup-states';
import { READER_STATES } from './reader-states';
import { VOCABULARY_STATES } from './vocabulary-states';

export const STATES: readonly GalleryState[] = [
  ...POPUP_STATES,
  ...BACKUP_STATES,
  ...PAGE_STATES,
  ...PASSAGE_STATES,
  ...OPTIONS_STATES,
  ...READER_STATES,
  ...ONBOARDING_STATES,
  ...LIBRARY_STATES,
  ...EXPORT_STATES,
  ...PANEL_STATES,
  ...CASE_STATES,
  ...VOCABULARY_STATES,
];

export function findState(name: string): GalleryState | undefined {
  return STATES.find((state) => state.name === name);
}
