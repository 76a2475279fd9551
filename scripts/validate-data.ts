/** Prints every problem of assets/data on its own line and exits with 1 when there is one. */
import { formatProblem } from './catalogue/problem';
import { readSources } from './catalogue/read-sources';
import { validateSources } from './catalogue/validate-sources';

const sources = readSources();
const problems = validateSources(sources, new Date());
for (const problem of problems) console.error(formatProblem(problem));

const { concepts, cases, facets } = sources;
console.log(
  `${concepts.length} concepts, ${cases.length} cases, ${facets.length} facets, ${problems.length} problems`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
