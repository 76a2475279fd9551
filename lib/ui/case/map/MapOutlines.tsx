/** The countries behind the markers; only to be looked at. */
import { useMemo } from 'preact/hooks';
import type { WorldMap } from '../../../domain/cases/world-map';
import { drawOutlines } from './outlines';
import type { MapSize, MapView } from './projection';

interface MapOutlinesProps {
  /** Undefined while it is loaded. */
  readonly world: WorldMap | undefined;
  readonly view: MapView;
  readonly size: MapSize;
  readonly countries: readonly string[];
}

export function MapOutlines({ world, view, size, countries }: MapOutlinesProps) {
  const outlines = useMemo(
    () => world && drawOutlines(world, view, size, countries),
    [world, view, size, countries],
  );
  return (
    <svg
      class="map-outlines"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      aria-hidden="true"
    >
      {outlines && (
        <>
          <path class="land" d={outlines.land} />
          <path class="land chosen" d={outlines.chosen} />
        </>
      )}
    </svg>
  );
}
