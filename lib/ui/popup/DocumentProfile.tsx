/** Folded away: what the document speaks of by group, what it never mentions, the way to take both away. */
import { useState } from 'preact/hooks';
import { Icon } from '../Icon';
import type { PopupTranslate } from '../messages/popup';
import { useId } from '../use-id';
import { ProblemLine } from './ProblemLine';
import type { PopupActions, PopupContent } from './popup-state';
import { profileOf } from './profile';
import { TakenMark } from './TakenMark';
import { useTaking } from './use-taking';

interface DocumentProfileProps {
  readonly content: Pick<PopupContent, 'concepts' | 'absences'>;
  readonly actions: Pick<PopupActions, 'copyProfile' | 'downloadProfile'>;
  readonly t: PopupTranslate;
}

export function DocumentProfile({ content, actions, t }: DocumentProfileProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { absences } = content;
  return (
    <section class="document-profile" aria-labelledby={id}>
      <h2>
        <button
          type="button"
          class="fold"
          id={id}
          aria-expanded={open}
          aria-describedby={`${id}-absent`}
          onClick={() => setOpen(!open)}
        >
          {t('profile.title')}
          <span class="muted small" id={`${id}-absent`} aria-hidden="true">
            {absences.length > 0 && t('profile.absentCount', { count: absences.length })}
          </span>
          <Icon name={open ? 'fold' : 'unfold'} />
        </button>
      </h2>
      {open && <Unfolded content={content} actions={actions} t={t} />}
    </section>
  );
}

function Unfolded({ content, actions, t }: DocumentProfileProps) {
  const { concepts, absences } = content;
  return (
    <div class="unfolded">
      <ul class="shares">
        {profileOf(concepts).map(({ group, label, mentions, concepts: count }) => (
          <li key={group} class="share" data-group={group}>
            {t('profile.group', { label, mentions, count })}
          </li>
        ))}
      </ul>
      <h3>{t('profile.absent')}</h3>
      {absences.length === 0 ? (
        <p class="muted">{t('profile.nothingAbsent')}</p>
      ) : (
        <ul class="absences">
          {absences.map(({ id, label, presentLabel, mentions }) => (
            <li key={id}>
              {t('profile.absence', { present: presentLabel, mentions, absent: label })}
            </li>
          ))}
        </ul>
      )}
      <ProfileExport actions={actions} t={t} />
    </div>
  );
}

function ProfileExport({ actions, t }: Pick<DocumentProfileProps, 'actions' | 't'>) {
  const { problem, taken, take } = useTaking();
  return (
    <>
      <div class="actions">
        <button
          type="button"
          class="btn"
          aria-label={t('profile.copyLabel')}
          onClick={() => void take('copied', actions.copyProfile)}
        >
          {t('profile.copy')}
        </button>
        <button
          type="button"
          class="btn"
          aria-label={t('profile.markdownLabel')}
          onClick={() => void take('downloaded', () => actions.downloadProfile('markdown'))}
        >
          {t('profile.markdown')}
        </button>
        <button
          type="button"
          class="btn"
          aria-label={t('profile.csvLabel')}
          onClick={() => void take('downloaded', () => actions.downloadProfile('csv'))}
        >
          {t('profile.csv')}
        </button>
        <TakenMark taken={taken} t={t} />
      </div>
      <ProblemLine problem={problem} t={t} />
    </>
  );
}
