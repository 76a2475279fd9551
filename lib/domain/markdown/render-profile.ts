/** The profile of a document → a Markdown file. Pure: time, words and names come in from outside. */
import type { Root, RootContent } from 'mdast';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Translate } from '../i18n/translate';
import type { ProfileExport, ProfileKey } from '../profile/profile-export';
import { formatDate } from './format-date';
import { bullets, heading, line, linkTo, sentence, text } from './nodes';
import { toPlainText } from './plain-text';
import { renderTree } from './serialise';

export function renderProfileMarkdown(
  profile: ProfileExport,
  t: Translate<ProfileKey>,
  language: InterfaceLanguage,
): string {
  const { document, exportedAt, groups, concepts, absences } = profile;
  const date = formatDate(exportedAt, language);
  const title = toPlainText(document.title) || document.url;
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, t('profile.heading', { title })),
      sentence(
        (link) => t('profile.sourceLine', { link, date }),
        linkTo(document.url, [text(document.url)]),
      ),
      ...list(
        t('profile.groups'),
        groups.map(({ label, mentions, concepts: count }) =>
          t('profile.group', { label, mentions, count }),
        ),
      ),
      ...list(
        t('profile.concepts'),
        concepts.map(({ label, sure, unsure }) =>
          unsure > 0
            ? t('profile.countUnsure', { label, mentions: sure + unsure, count: unsure })
            : t('profile.count', { label, mentions: sure }),
        ),
      ),
      ...list(
        t('profile.absent'),
        absences.map(({ presentLabel, mentions, label }) =>
          t('profile.absence', { present: presentLabel, mentions, absent: label }),
        ),
      ),
    ],
  };
  return renderTree(tree);
}

function list(title: string, items: readonly string[]): RootContent[] {
  return items.length === 0 ? [] : [heading(2, title), bullets(items.map(line))];
}
