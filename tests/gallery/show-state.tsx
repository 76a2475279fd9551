/** Puts one state of the gallery on a page, styled as the product does it. Shared with the accessibility test. */
import { render, type VNode } from 'preact';
import type { InterfaceLanguage } from '../../lib/domain/i18n/languages';
import { backupMessages } from '../../lib/ui/messages/backup';
import { caseMessages } from '../../lib/ui/messages/case';
import { libraryMessages } from '../../lib/ui/messages/library';
import { onboardingMessages } from '../../lib/ui/messages/onboarding';
import { optionsMessages } from '../../lib/ui/messages/options';
import { pageMessages } from '../../lib/ui/messages/page';
import { panelMessages } from '../../lib/ui/messages/panel';
import { popupMessages } from '../../lib/ui/messages/popup';
import { readerMessages } from '../../lib/ui/messages/reader';
import { vocabularyMessages } from '../../lib/ui/messages/vocabulary';
import { Floating } from '../../lib/ui/page/Floating';
import backupCss from '../../lib/ui/styles/backup.css?inline';
import caseCss from '../../lib/ui/styles/case.css?inline';
import libraryCss from '../../lib/ui/styles/library.css?inline';
import onboardingCss from '../../lib/ui/styles/onboarding.css?inline';
import optionsCss from '../../lib/ui/styles/options.css?inline';
import pageCss from '../../lib/ui/styles/page.css?inline';
import panelCss from '../../lib/ui/styles/panel.css?inline';
import popupCss from '../../lib/ui/styles/popup.css?inline';
import readerCss from '../../lib/ui/styles/reader.css?inline';
import vocabularyCss from '../../lib/ui/styles/vocabulary.css?inline';
import type { GalleryState } from './gallery-state';

/** Returns what takes the state away again. */
export function showState(
  state: GalleryState,
  lang: InterfaceLanguage,
  stage: HTMLElement,
): () => void {
  document.documentElement.lang = lang;
  if (state.surface === 'page') return showInPage(state, lang, stage);
  const style = document.createElement('style');
  style.textContent = OWN_PAGE_CSS[state.surface];
  document.head.append(style);
  render(renderOwnPage(state, lang), stage);
  return () => {
    render(null, stage);
    style.remove();
  };
}

type OwnPageState = Exclude<GalleryState, { surface: 'page' }>;

const OWN_PAGE_CSS = {
  popup: popupCss,
  backup: backupCss,
  options: optionsCss,
  onboarding: onboardingCss,
  library: libraryCss,
  panel: panelCss,
  case: caseCss,
  reader: readerCss,
  vocabulary: vocabularyCss,
};

function renderOwnPage(state: OwnPageState, lang: InterfaceLanguage): VNode {
  switch (state.surface) {
    case 'popup':
      return state.render(lang, popupMessages(lang));
    case 'backup':
      return state.render(lang, backupMessages(lang));
    case 'options':
      return state.render(lang, optionsMessages(lang));
    case 'onboarding':
      return state.render(lang, onboardingMessages(lang));
    case 'library':
      return state.render(lang, libraryMessages(lang));
    case 'panel':
      return state.render(lang, panelMessages(lang));
    case 'reader':
      return state.render(lang, readerMessages(lang));
    case 'vocabulary':
      return state.render(lang, vocabularyMessages(lang));
    case 'case':
      return state.render(lang, caseMessages(lang));
  }
}

type PageState = Extract<GalleryState, { surface: 'page' }>;

function showInPage(state: PageState, lang: InterfaceLanguage, stage: HTMLElement): () => void {
  const article = document.createElement('main');
  article.style.cssText = 'font:18px/1.65 Georgia,serif;max-width:680px;background:#fff;color:#222';
  const title = document.createElement('h1');
  title.textContent = 'A page';
  const words = document.createElement('mark');
  words.textContent = 'remunicipalisation';
  const text = document.createElement('p');
  text.append('From ', words, ' of the baths to the co-management of the parks. '.repeat(12));
  article.append(title, text);
  // Open, unlike the product's, so that the accessibility checker can look inside.
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = pageCss;
  const layer = document.createElement('div');
  root.append(style, layer);
  stage.append(article, host);
  render(
    <Floating
      anchor={words.getBoundingClientRect()}
      viewport={{ width: innerWidth, height: innerHeight }}
    >
      {state.render(lang, pageMessages(lang))}
    </Floating>,
    layer,
  );
  return () => {
    render(null, layer);
    article.remove();
    host.remove();
  };
}
