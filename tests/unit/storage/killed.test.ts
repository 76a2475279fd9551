import 'fake-indexeddb/auto';
import { setImmediate as tick } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { NoteId } from '../../../lib/domain/notes/note';
import { revisionsOf } from '../../../lib/storage/schema';
import { aDraft, aNoteId, anUrl } from '../../support/builders';
import { type Background, Killed, startBackground } from '../../support/killable';

const WRITES = 10_000;
const SEED = 20_261_127;
const everything = () => true;
const context = { url: anUrl(), title: 'Strategy', lang: 'en' };

/** Numbers from 0 to 1, the same ones every time (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every text that was reported as saved, by note. */
type Acknowledged = Map<NoteId, { revision: number; texts: string[] }>;

/** How many of the acknowledged texts are neither in a note, nor in its history, nor in the trash. */
async function countLost(background: Background, acknowledged: Acknowledged): Promise<number> {
  const database = await background.getDatabase();
  let lost = 0;
  for (const [id, { texts }] of acknowledged) {
    const note = (await database.get('notes', id)) ?? (await database.get('trash', id))?.note;
    const history = await database.getAll('revisions', revisionsOf(id));
    const found = new Set([note?.comment, ...history.map(({ state }) => state.comment)]);
    lost += texts.filter((text) => !found.has(text)).length;
  }
  return lost;
}

describe('a background killed at random points', () => {
  it(`loses no acknowledged text and leaves no database that cannot be opened, over ${WRITES} writes`, async () => {
    const name = crypto.randomUUID();
    const random = createRandom(SEED);
    const now = () => new Date(Date.UTC(2026, 4, 3) + Math.floor(random() * 1e9)).toISOString();
    const acknowledged: Acknowledged = new Map();
    const figures = { writes: 0, kills: 0, unanswered: 0, lost: 0, unopenable: 0 };
    let background = startBackground(name, now);
    let done = false;

    const pick = () => [...acknowledged.keys()][Math.floor(random() * acknowledged.size)];

    /** One write, asked once more when the background died, as the client of the messages does. */
    const writeOne = async (text: string) => {
      const id = acknowledged.size > 3 && random() < 0.7 ? pick() : undefined;
      const known = id && acknowledged.get(id);
      const draft = aDraft({ id: aNoteId(), comment: text });
      const attempt = () =>
        background.ask(async (notes) => {
          if (!id || !known) return notes.create(draft, context);
          if (random() < 0.1) {
            await notes.delete(id, everything);
            return notes.restore(id, everything);
          }
          return notes.change(id, known.revision, { comment: text }, everything);
        });
      const note = await attempt().catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return attempt();
      });
      const entry = acknowledged.get(note.id) ?? { revision: 0, texts: [] };
      entry.revision = note.revision;
      if (note.comment === text) entry.texts.push(text);
      acknowledged.set(note.id, entry);
    };

    const write = async () => {
      for (; figures.writes < WRITES; ) {
        figures.writes += 1;
        try {
          await writeOne(`text ${figures.writes}`);
        } catch (error) {
          // Nobody was told that it is saved. It may be: then the next change meets a newer revision.
          figures.unanswered += 1;
          if (!(error instanceof Killed)) await learn();
        }
      }
      done = true;
    };

    /** What an editor that was refused does: reads the note anew. A note between trash and list is put back. */
    const learn = async () => {
      try {
        await background.ask(async (notes) => {
          for (const { note } of await notes.findTrash(context.url)) {
            await notes.restore(note.id, everything);
          }
          for (const { id, revision } of await notes.findBySource(context.url)) {
            const entry = acknowledged.get(id);
            if (entry) entry.revision = revision;
          }
        });
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
    };

    const kill = async () => {
      while (!done) {
        for (let wait = Math.floor(random() * 40); wait > 0; wait -= 1) await tick();
        const dying = background;
        background = startBackground(name, now);
        await dying.kill();
        figures.kills += 1;
        const opened = await background.getDatabase().catch(() => null);
        if (!opened) figures.unopenable += 1;
      }
    };

    await Promise.all([write(), kill()]);
    figures.lost = await countLost(background, acknowledged);
    const texts = [...acknowledged.values()].reduce((sum, entry) => sum + entry.texts.length, 0);
    console.log(
      `${figures.writes} writes, ${figures.kills} kills, ${texts} texts acknowledged, ` +
        `${figures.unanswered} writes without an answer: ` +
        `acknowledged lost ${figures.lost} / unopenable ${figures.unopenable}`,
    );
    expect(figures.kills).toBeGreaterThan(2_000);
    expect(texts).toBeGreaterThan(WRITES / 4);
    expect({ lost: figures.lost, unopenable: figures.unopenable }).toEqual({
      lost: 0,
      unopenable: 0,
    });
  });
});
