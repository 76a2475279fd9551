/** The end of a form: a name in it that nobody knows, and the two ways out. */
import type { VocabularyTranslate } from '../messages/vocabulary';

interface FormEndProps {
  readonly t: VocabularyTranslate;
  readonly unknown: string | undefined;
  readonly onCancel: () => void;
}

export function FormEnd({ t, unknown, onCancel }: FormEndProps) {
  return (
    <>
      <p class="problem" role="alert">
        {unknown !== undefined && t('unknownName', { name: unknown })}
      </p>
      <div class="actions">
        <button type="submit" class="btn primary">
          {t('save')}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </>
  );
}
