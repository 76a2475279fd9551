/** Files dropped anywhere on the reader's page. */

export function watchDrops(onFile: (file: File) => void): void {
  const mark = (isOver: boolean) => document.body.classList.toggle('dropping', isOver);
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  addEventListener('dragover', (event) => {
    if (!holdsFile(event)) return;
    // Otherwise the browser would open the file in place of the reader.
    event.preventDefault();
    mark(true);
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  addEventListener('drop', (event) => {
    mark(false);
    if (!holdsFile(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) onFile(file);
  });
}
