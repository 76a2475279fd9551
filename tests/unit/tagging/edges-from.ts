/** The edges of a state as the matcher has them, laid out when they are asked for. */
import { EDGES_FROM, EDGES_TO, type PhraseStates } from '../../../lib/domain/tagging/unpack-states';

export function* edgesFrom(
  states: PhraseStates,
  state: number,
): Generator<readonly [code: number, target: number]> {
  const node = states.open(state);
  const to = states.nodes[node + EDGES_TO] ?? 0;
  for (let edge = states.nodes[node + EDGES_FROM] ?? 0; edge < to; edge += 2)
    yield [states.edges[edge] ?? -1, states.edges[edge + 1] ?? -1];
}
