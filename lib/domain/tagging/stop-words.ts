/** The commonest words of each language, folded, as they stand in the votes on a text's language. */
import type { LabelLanguage } from '../i18n/languages';

export const STOP_WORDS: Readonly<Record<LabelLanguage, string>> = {
  en: 'the of and to in is that for it with as was on are by this be from have or an they which we can has their not will its more been were these our but about',
  fr: 'le la les de des et en un une du est que pour dans qui par sur au avec plus ne pas ce cette sont aux ou leur nous il elle ces ont mais comme',
  es: 'el la los las de y en un una que del es para por con se su al lo como mas no este esta son entre sus pero ha sin sobre tambien desde',
  de: 'der die das und in den von zu mit ist des im fur auf eine dem nicht ein als auch es an werden sich bei aus wird sind einer oder wir durch nach zur zum',
  it: 'il la di che e in un una per del della con sono le i gli dei nel non si alla da al delle anche piu come ha questo dalla nella dell all ed',
  pt: 'o a os as de do da e em um uma que para com por no na dos das se ao nao mais como foi sao pela pelo ou seu sua entre tambem nos',
  nl: 'de het een en van in is dat op te voor met zijn die niet aan er om ook als bij door naar uit worden wordt deze over kan maar heeft',
  ca: 'el la els les de i en un una que per amb del dels al es no mes com aquest aquesta son entre seva seu tambe perque pels aquests',
};
