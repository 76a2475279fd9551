/** What to write notes as, and what of it can be left out. */

import type { ConceptId } from '../../domain/concepts/concept';
import { useId } from '../use-id';
import type { ExportOptions, ExportPreset, ExportView } from './export-state';
import type { LibraryProps } from './library-props';

const GROUPS = [
  ['reading', ['markdown', 'pandoc', 'word', 'html', 'concept']],
  ['vaults', ['obsidian', 'logseq']],
  ['data', ['csv', 'jsonld']],
] as const satisfies readonly (readonly [string, readonly ExportPreset[]])[];

type Inclusion = 'frontMatter' | 'comments' | 'concepts' | 'annex' | 'glossary';
const INCLUSIONS: readonly Inclusion[] = ['comments', 'concepts', 'annex', 'glossary'];

interface ExportChoicesProps extends LibraryProps {
  readonly exporting: ExportView;
}

export function ExportChoices(props: ExportChoicesProps) {
  const { exporting, actions, t } = props;
  const { preset } = exporting;
  const hint = useId();
  return (
    <>
      <label class="pick">
        {t('export.as')}
        <select
          value={preset}
          aria-describedby={hint}
          onChange={(event) =>
            actions.chooseExport({ preset: event.currentTarget.value as ExportPreset })
          }
        >
          {GROUPS.map(([group, presets]) => (
            <optgroup key={group} label={t(`export.group.${group}`)}>
              {presets.map((name) => (
                <option key={name} value={name}>
                  {t(`export.preset.${name}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p class="muted small" id={hint}>
        {t(`export.hint.${preset}`)}
      </p>
      {preset === 'concept' && <ConceptChoice {...props} />}
      {preset === 'pandoc' && <BibliographyChoice {...props} />}
      {/* The formats of the other groups hold all there is. */}
      {GROUPS[0][1].some((name) => name === preset) && <Options {...props} />}
    </>
  );
}

function ConceptChoice({ exporting, state, actions, t }: ExportChoicesProps) {
  const { concept, concepts } = exporting;
  if (concepts.length === 0) return <p class="small">{t('export.noConcept')}</p>;
  return (
    <label class="pick">
      {t('export.concept')}
      <select
        value={concept ?? ''}
        onChange={(event) =>
          actions.chooseExport({ concept: event.currentTarget.value as ConceptId })
        }
      >
        {concepts.map((id) => (
          <option key={id} value={id}>
            {state.concepts.get(id)?.prefLabel ?? id}
          </option>
        ))}
      </select>
    </label>
  );
}

function BibliographyChoice({ exporting: { options }, actions, t }: ExportChoicesProps) {
  return (
    <label class="pick">
      {t('export.bibliography')}
      <select
        value={options.bibliography}
        onChange={(event) => {
          const bibliography = event.currentTarget.value as ExportOptions['bibliography'];
          actions.chooseExport({ options: { ...options, bibliography } });
        }}
      >
        <option value="csl">CSL-JSON</option>
        <option value="bibtex">BibTeX</option>
      </select>
    </label>
  );
}

function Options({ exporting: { options, preset }, actions, t }: ExportChoicesProps) {
  const set = (change: Partial<ExportOptions>) =>
    actions.chooseExport({ options: { ...options, ...change } });
  const isMarkdown = preset !== 'html' && preset !== 'word';
  return (
    <details class="options">
      <summary>{t('export.options')}</summary>
      <label class="pick">
        {t('export.level')}
        <select
          value={options.titleLevel}
          onChange={(event) =>
            set({ titleLevel: Number(event.currentTarget.value) as ExportOptions['titleLevel'] })
          }
        >
          {[1, 2, 3].map((level) => (
            <option key={level} value={level}>
              {level}
            </option>
          ))}
        </select>
      </label>
      {[...INCLUSIONS, ...(isMarkdown ? (['frontMatter'] as const) : [])].map((inclusion) => (
        <label key={inclusion} class="check">
          <input
            type="checkbox"
            checked={options[inclusion]}
            onChange={(event) => set({ [inclusion]: event.currentTarget.checked })}
          />
          {t(`export.${inclusion}`)}
        </label>
      ))}
    </details>
  );
}
