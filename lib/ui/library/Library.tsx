/** The library: the ways to go on the left, what was chosen beside them. */
import { BriefPage } from './BriefPage';
import { CompareView } from './compare/CompareView';
import { DocumentsView } from './DocumentsView';
import { ExportPanel } from './ExportPanel';
import { ImportPage } from './ImportPage';
import type { LibraryProps } from './library-props';
import { NotesView } from './NotesView';
import { problemMessage } from './problem-message';
import { Sidebar } from './Sidebar';
import { TrashView } from './TrashView';

export function Library(props: LibraryProps) {
  const { state, actions, t } = props;
  const { loading, problem } = state;
  return (
    <div class="library">
      <Sidebar {...props} />
      <main class="content" id="content">
        <div class="messages">
          <p role="status">
            {loading && loading.total > 0 && t('loading', loading)}
            {loading && loading.total === 0 && t('opening')}
          </p>
          <p class="problem" role="alert">
            {problem && problemMessage(problem, t)}
          </p>
          {problem && (
            <button type="button" class="btn" onClick={actions.retry}>
              {t('retry')}
            </button>
          )}
        </div>
        <View {...props} />
      </main>
      <UndoBar {...props} />
    </div>
  );
}

function View(props: LibraryProps) {
  switch (props.state.route.view) {
    case 'notes':
      return <NotesPage {...props} />;
    case 'documents':
      return <DocumentsView {...props} />;
    case 'compare':
      return <CompareView {...props} />;
    case 'import':
      return <ImportPage {...props} />;
    case 'trash':
      return <TrashView {...props} />;
    case 'brief':
      return <BriefPage {...props} />;
  }
}

/** The notes, and beside them, when it is asked for, what they can be written as. */
function NotesPage(props: LibraryProps) {
  const { exporting } = props.state;
  return (
    <div class="notes-page" data-exporting={exporting !== null || undefined}>
      <div class="notes-column">
        <NotesView {...props} />
      </div>
      {exporting && (
        <ExportPanel {...props} exporting={exporting} onClose={props.actions.closeExport} />
      )}
    </div>
  );
}

/** What was done and can be taken back. Always there, so that screen readers hear it change. */
function UndoBar({ state: { undoable }, actions, t }: LibraryProps) {
  return (
    <div class="undo-bar" data-shown={undoable !== null || undefined}>
      <span role="status">{undoable && t(`undo.${undoable.kind}`, { count: undoable.count })}</span>
      {undoable && (
        <>
          <button type="button" class="btn" onClick={actions.undo}>
            {t('undo')}
          </button>
          <button type="button" class="btn quiet" onClick={actions.dismissUndo}>
            {t('close')}
          </button>
        </>
      )}
    </div>
  );
}
