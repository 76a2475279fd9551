/** The buttons of the map. */
import type { CaseTranslate } from '../../messages/case';
import { FARTHEST_ZOOM } from './projection';

interface MapControlsProps {
  readonly zoom: number;
  /** Of the view the map began with; left out where that is the world. */
  readonly homeLabel: string | undefined;
  readonly t: CaseTranslate;
  readonly onZoom: (zoom: number) => void;
  readonly onWorld: () => void;
  readonly onHome: () => void;
}

export function MapControls({ zoom, homeLabel, t, onZoom, onWorld, onHome }: MapControlsProps) {
  return (
    <div class="map-controls">
      <button
        type="button"
        class="btn icon"
        aria-label={t('map.in')}
        aria-disabled={zoom >= FARTHEST_ZOOM}
        onClick={() => zoom < FARTHEST_ZOOM && onZoom(zoom + 1)}
      >
        +
      </button>
      <button
        type="button"
        class="btn icon"
        aria-label={t('map.out')}
        aria-disabled={zoom <= 0}
        onClick={() => zoom > 0 && onZoom(zoom - 1)}
      >
        −
      </button>
      <button type="button" class="btn" onClick={onWorld}>
        {t('map.world')}
      </button>
      {homeLabel !== undefined && (
        <button type="button" class="btn" onClick={onHome}>
          {homeLabel}
        </button>
      )}
    </div>
  );
}
