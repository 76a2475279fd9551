/** The outlines for a scale, loaded once each; the coarser ones stay until the finer ones are there. */
import { useEffect, useState } from 'preact/hooks';
import type { WorldMap, WorldScale } from '../../../domain/cases/world-map';

interface LoadedMap {
  readonly world: WorldMap | undefined;
  readonly failed: boolean;
}

export function useWorldMap(
  scale: WorldScale,
  loadMap: (scale: WorldScale) => Promise<WorldMap>,
): LoadedMap {
  const [loaded, setLoaded] = useState<LoadedMap>({ world: undefined, failed: false });
  useEffect(() => {
    let wanted = true;
    loadMap(scale).then(
      (world) => wanted && setLoaded({ world, failed: false }),
      () => wanted && setLoaded(({ world }) => ({ world, failed: true })),
    );
    return () => {
      wanted = false;
    };
  }, [scale, loadMap]);
  return loaded;
}
