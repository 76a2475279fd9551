/** A section of a brief: its heading, its items, and where things can be dropped. */
import type { BriefSection } from '../../domain/briefs/brief';
import {
  moveItem,
  moveSection,
  removeSection,
  renameSection,
} from '../../domain/briefs/edit-brief';
import type { CaseId } from '../../domain/cases/case-study';
import { BriefItemEditor } from './BriefItemEditor';
import { readDragged } from './drag-item';
import type { BriefProps } from './library-props';

interface BriefSectionProps extends BriefProps {
  readonly section: BriefSection;
  /** Its place among the sections, from 0. */
  readonly at: number;
}

export function BriefSectionEditor(props: BriefSectionProps) {
  const { section, at, brief, state, actions, t } = props;
  const { id, heading, items } = section;
  const last = brief.content.sections.length - 1;
  const name = heading.trim() || t('brief.noHeading');
  return (
    <section class="brief-section" aria-label={name}>
      <div class="section-head">
        <input
          id={`section-${id}`}
          class="field heading"
          dir="auto"
          maxLength={1000}
          aria-label={t('brief.heading')}
          placeholder={t('brief.heading')}
          value={heading}
          onInput={(event) => {
            const { value } = event.currentTarget;
            actions.edit((content) => renameSection(content, id, value));
          }}
        />
        <button
          type="button"
          class="btn quiet icon"
          disabled={at === 0}
          aria-label={t('brief.sectionUp', { name })}
          onClick={() => actions.edit((content) => moveSection(content, id, -1))}
        >
          ↑
        </button>
        <button
          type="button"
          class="btn quiet icon"
          disabled={at === last}
          aria-label={t('brief.sectionDown', { name })}
          onClick={() => actions.edit((content) => moveSection(content, id, 1))}
        >
          ↓
        </button>
        <button
          type="button"
          class="btn quiet icon"
          aria-label={t('brief.removeSection', { name })}
          onClick={() => actions.edit((content) => removeSection(content, id))}
        >
          ×
        </button>
      </div>
      <ol class="items">
        {items.map((item, index) => (
          <BriefItemEditor key={item.id} {...props} item={item} index={index} />
        ))}
        <li
          class="drop-end"
          aria-hidden="true"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            const dragged = readDragged(event);
            if (dragged) actions.edit((content) => moveItem(content, dragged, id, items.length));
          }}
        />
      </ol>
      <div class="actions">
        <button type="button" class="btn quiet" onClick={() => actions.addText(id)}>
          {t('brief.addText')}
        </button>
        <label class="pick">
          <span class="visually-hidden">{t('brief.addCase')}</span>
          <select
            value=""
            onChange={(event) => {
              const { value } = event.currentTarget;
              event.currentTarget.value = '';
              actions.addCase(id, value as CaseId);
            }}
          >
            <option value="" disabled>
              {t('brief.addCase')}
            </option>
            {[...state.cases.values()].map((entry) => (
              <option key={entry.id} value={entry.id}>
                {entry.title}
              </option>
            ))}
          </select>
        </label>
      </div>
    </section>
  );
}
