/** Tabs and their panels (ARIA practices, automatic activation). All panels stay, so that drafts in them do. */
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { findNextIndex } from '../roving-focus';

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly {
    readonly label: string;
    readonly count: number;
    readonly panel: ComponentChildren;
  }[];
}

export function Tabs({ label, tabs }: TabsProps) {
  const [selected, setSelected] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  function onKeyDown(event: KeyboardEvent) {
    const next = findNextIndex(event.key, selected, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    setSelected(next);
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
            onClick={() => setSelected(index)}
          >
            {tab.label}{' '}
            {/* A description: the name of the tab stays the same while the number changes. */}
            <span class="count" id={`${id}-count-${index}`} aria-hidden="true">
              {tab.count}
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
          {tab.panel}
        </div>
      ))}
    </>
  );
}
