/**
 * Case studies on a map: a link for each place, one marker for those too near to be told apart. Moved with the
 * mouse, by its buttons, or with the keyboard; whatever it shows is also in a list of the page.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WorldMap, WorldScale } from '../../../domain/cases/world-map';
import type { InterfaceLanguage } from '../../../domain/i18n/languages';
import type { CaseTranslate } from '../../messages/case';
import type { MapPoint } from '../case-state';
import { type Cluster, clusterPoints, findLargest, isOnePlace, middleOf } from './cluster-points';
import { type Direction, findNeighbour } from './group-points';
import { MapControls } from './MapControls';
import { MapOutlines } from './MapOutlines';
import { Marker } from './Marker';
import { offsetTowards, readMapKey } from './map-keys';
import {
  DETAIL_ZOOM,
  FARTHEST_ZOOM,
  lookAt,
  type MapView,
  moveView,
  type Place,
  viewAround,
  WORLD,
} from './projection';
import { useDrag } from './use-drag';
import { useMapSize } from './use-map-size';
import { useWorldMap } from './use-world-map';

export interface CaseMapProps {
  readonly points: readonly MapPoint[];
  /** Marked as the one the page is about; it is among `points`. */
  readonly own?: MapPoint | undefined;
  /** ISO 3166-1 alpha-2, of countries to be set off. */
  readonly countries: readonly string[];
  /** What it shows first, and again on demand; the whole world when left out. */
  readonly home?: { readonly label: string; readonly places: readonly MapPoint[] };
  readonly loadMap: (scale: WorldScale) => Promise<WorldMap>;
  readonly lang: InterfaceLanguage;
  readonly t: CaseTranslate;
}

/** A longer list would be the page's own list again. */
const MOST_LISTED = 12;
/** Closer, a town would stand without the outline of anything. */
const CLOSEST_HOME = 5;
/** Where nothing is near, more has to be seen to know where it is. */
const LONELY_HOME = 2;

export function CaseMap({ points, own, countries, home, loadMap, lang, t }: CaseMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useMapSize(frame);
  const [moved, setMoved] = useState<MapView | null>(null);
  const homePlaces = home?.places;
  const homeView = useMemo(
    () =>
      own && homePlaces
        ? viewAround(own, homePlaces, size, homePlaces.length > 0 ? CLOSEST_HOME : LONELY_HOME)
        : WORLD,
    [own, homePlaces, size],
  );
  const view = moved ?? homeView;
  const { world, failed } = useWorldMap(view.zoom < DETAIL_ZOOM ? '110m' : '50m', loadMap);
  const [current, setCurrent] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly MapPoint[]>([]);
  const [pointed, setPointed] = useState('');
  /** Set by the keyboard: the marker that holds the current case gets the focus once it is drawn. */
  const refocus = useRef(false);

  const clusters = useMemo(() => clusterPoints(points, view, size), [points, view, size]);
  const active =
    clusters.find((one) => one.members.some(({ id }) => id === current)) ?? clusters[0];

  useEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    frame.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });

  const drag = useDrag((dx, dy) => setMoved(moveView(view, size, dx, dy)));

  function zoomTo(zoom: number, middle: Place) {
    setMoved(lookAt(view, middle, zoom));
  }

  /** From the whole world to where there is something to see. */
  function findMiddle(): Place {
    if (view.zoom > 0) return view;
    return own ?? findLargest(clusters)?.members[0] ?? view;
  }

  function choose(group: Cluster) {
    const [first] = group.members;
    setCurrent(first.id);
    const separable = view.zoom < FARTHEST_ZOOM && !isOnePlace(group.members);
    setChosen(separable && group.members.length > MOST_LISTED ? [] : group.members);
    if (separable) {
      refocus.current = true;
      zoomTo(view.zoom + 1, middleOf(group.members));
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const key = readMapKey(event);
    if (!key) return;
    event.preventDefault();
    refocus.current = true;
    if ('zoom' in key) zoomTo(view.zoom + key.zoom, active?.members[0] ?? view);
    else goTowards(key.direction);
  }

  function goTowards(direction: Direction) {
    const next = active && findNeighbour(active, clusters, direction);
    if (next) {
      setCurrent(next.members[0].id);
      return;
    }
    const { dx, dy } = offsetTowards(direction, size);
    setMoved(moveView(view, size, dx, dy));
  }

  return (
    <div class="map">
      <MapControls
        zoom={view.zoom}
        homeLabel={home?.label}
        t={t}
        onZoom={(zoom) => zoomTo(zoom, findMiddle())}
        onWorld={() => setMoved(WORLD)}
        onHome={() => setMoved(null)}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: A group of links has no element of its own. */}
      <div
        class="map-frame"
        role="group"
        aria-label={t('map')}
        ref={frame}
        onKeyDown={onKeyDown}
        {...drag.handlers}
      >
        <div class="map-plane" style={drag.style}>
          <MapOutlines world={world} view={view} size={size} countries={countries} />
          {clusters.map((group) => (
            <Marker
              key={group.members[0].id}
              group={group}
              own={group.members.some(({ id }) => id === own?.id)}
              reachable={group === active}
              lang={lang}
              t={t}
              onChoose={choose}
              onFocus={(focused) => setCurrent(focused.members[0].id)}
              onPoint={setPointed}
            />
          ))}
        </div>
      </div>
      <p class="map-caption small muted" aria-hidden="true">
        {pointed || t('map.hint')}
      </p>
      {failed && (
        <p class="problem small" role="status">
          {t('map.failed')}
        </p>
      )}
      <div class="map-chosen" role="status">
        {chosen.length > 0 && (
          <>
            <h3 class="small">{t('map.here')}</h3>
            <ul>
              {chosen.map(({ id, href, title }) => (
                <li key={id}>
                  <a href={href} class="case-title" lang="en">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <p class="small muted">{t('map.outlines')}</p>
    </div>
  );
}
