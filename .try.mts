import { benchPopup } from './scripts/bench/popup-bench';
import { readSources } from './scripts/catalogue/read-sources';
import { parseSources } from './scripts/catalogue/source-schemas';
console.log(await benchPopup(parseSources(readSources()).concepts, { warmUps: 2, counted: 9 }));
