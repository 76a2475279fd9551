/**
 * Tabs and their panels (ARIA practices, automatic activation). A panel is made when it is first looked at, so that
 * opening costs only what is seen, and stays from then on, so that drafts in it do.
 */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { formatCount } from '../quantities';
import { findNextIndex } from '../roving-focus';
import { useId } from '../use-id';

interface TabsProps {
  readonly label: string;
  readonly lang: InterfaceLanguage;
  readonly tabs: readonly {
    readonly label: string;
    readonly count: number;
    /** Called only for what is looked at, or was. */
    readonly panel: () => ComponentChildren;
  }[];
}

export function Tabs({ label, lang, tabs }: TabsProps) {
  const [selected, setSelected] = useState(0);
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set([0]));
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  function select(index: number) {
    setSelected(index);
    setSeen(new Set(seen).add(index));
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = findNextIndex(event.key, selected, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    select(next);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }

  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab, index) => (
          <button
            key={tab.label}
            type="button"
            role="tab"
            id={`${id}-tab-${index}`}
            aria-selected={index === selected}
            aria-controls={`${id}-panel-${index}`}
            aria-describedby={`${id}-count-${index}`}
            tabIndex={index === selected ? 0 : -1}
            onClick={() => select(index)}
          >
            {tab.label}{' '}
            {/* A description: the name of the tab stays the same while the number changes. */}
            <span class="count" id={`${id}-count-${index}`} aria-hidden="true">
              {formatCount(tab.count, lang)}
            </span>
          </button>
        ))}
      </div>
      {tabs.map((tab, index) => (
        <div
          key={tab.label}
          class="panel"
          role="tabpanel"
          id={`${id}-panel-${index}`}
          aria-labelledby={`${id}-tab-${index}`}
          hidden={index !== selected}
          // In the tab order so that a panel without controls can be scrolled by keyboard.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: as the ARIA practices advise.
          tabIndex={0}
        >
          {seen.has(index) && tab.panel()}
        </div>
      ))}
    </>
  );
}
