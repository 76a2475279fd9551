import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDismissalHandlers } from '../../../lib/background/dismissal-handlers';
import { createDocumentHandlers } from '../../../lib/background/document-handlers';
import { createNoteHandlers } from '../../../lib/background/note-handlers';
import type { DocumentUrl } from '../../../lib/domain/documents/document';
import { REQUESTS } from '../../../lib/messaging/protocol/requests';
import { createResponder, type Handlers } from '../../../lib/messaging/responder';
import { createDismissalsRepository } from '../../../lib/storage/dismissals-repository';
import { createDocumentsRepository } from '../../../lib/storage/documents-repository';
import { createNotesRepository } from '../../../lib/storage/notes-repository';
import { createDatabaseSource } from '../../../lib/storage/open';
import { createUnsavedRepository } from '../../../lib/storage/unsaved-repository';
import {
  aCount,
  aDismissal,
  aDraft,
  anUnsavedId,
  anUrl,
  aPassagePlace,
  aSketch,
} from '../../support/builders';

const extension = { id: 'us', baseUrl: 'chrome-extension://us/' };
const tab = { id: 1, index: 0, highlighted: false, active: true, pinned: false, incognito: false };
const fromPage = { id: 'us', url: 'https://town.example/strategy?x=1', tab };
const fromOtherSite = { id: 'us', url: 'https://evil.example/', tab };
const fromPopup = { id: 'us', url: 'chrome-extension://us/popup.html' };

const now = () => '2026-05-03T09:00:00.000Z';

describe('the responder', () => {
  let told: DocumentUrl[];
  let toldOfDocuments: DocumentUrl[];
  let author: string | null = null;
  let ask: (type: string, body: unknown, sender?: object) => Promise<unknown> | undefined;
  const created = async () => {
    const draft = aDraft();
    await ask('notes/create', { draft, url: anUrl(), title: 'Strategy', lang: null });
    return draft;
  };

  beforeEach(() => {
    told = [];
    toldOfDocuments = [];
    author = null;
    const database = createDatabaseSource({ name: crypto.randomUUID() });
    const repository = createNotesRepository(database, now);
    const handlers = createNoteHandlers(
      repository,
      createUnsavedRepository(database, now),
      async (url) => {
        told.push(url);
      },
      async () => author,
    );
    // What is not asked for here answers nothing.
    const unused = Object.fromEntries(
      Object.keys(REQUESTS).map((type) => [type, () => Promise.reject(new Error(type))]),
    ) as unknown as Handlers;
    const all: Handlers = {
      ...unused,
      ...handlers,
      ...createDismissalHandlers(createDismissalsRepository(database, now), async () => undefined),
      ...createDocumentHandlers(createDocumentsRepository(database, now), async (url) => {
        toldOfDocuments.push(url);
      }),
    };
    const respond = createResponder(all, extension);
    ask = (type, body, sender = fromPage) => respond({ type, body }, sender);
  });

  it('saves a note for the page that asks and tells everybody', async () => {
    const { id } = await created();
    expect(told).toEqual([anUrl()]);
    expect(await ask('notes/of-page', { url: anUrl() })).toMatchObject({
      ok: true,
      body: [{ id }],
    });
  });

  it('takes a host with a dot behind it for the same host', async () => {
    const { id } = await created();
    const dotted = { ...fromPage, url: 'https://town.example./strategy' };
    const answer = ask('notes/of-page', { url: anUrl() }, dotted);
    expect(await answer).toMatchObject({ ok: true, body: [{ id }] });
  });

  it('leaves messages alone that are no requests', () => {
    expect(ask('notes/changed', { url: anUrl() })).toBeUndefined();
    expect(ask('toString', {})).toBeUndefined();
  });

  it.each([
    ['another extension', { ...fromPage, id: 'them' }],
    ['a sender without an address', { id: 'us', tab }],
    ['a worker or page outside any tab', { id: 'us', url: 'https://town.example/' }],
  ])('refuses %s', async (_, sender) => {
    const answer = ask('notes/of-page', { url: anUrl() }, sender);
    expect(await answer).toEqual({ ok: false, failure: 'forbidden' });
  });

  it('gives a page no notes of another origin, and lets it neither write, change nor delete them', async () => {
    const { id } = await created();
    const forbidden = { ok: false, failure: 'forbidden' };
    expect(await ask('notes/of-page', { url: anUrl() }, fromOtherSite)).toEqual(forbidden);
    const body = { draft: aDraft(), url: anUrl(), title: '', lang: null };
    expect(await ask('notes/create', body, fromOtherSite)).toEqual(forbidden);
    const change = { id, revision: 0, change: { comment: 'mine now' } };
    expect(await ask('notes/change', change, fromOtherSite)).toEqual({
      ok: false,
      failure: 'not-found',
    });
    await ask('notes/delete', { id }, fromOtherSite);
    expect(await ask('notes/of-page', { url: anUrl() })).toMatchObject({ body: [{ revision: 0 }] });
  });

  it('keeps what only our own pages may ask from content scripts', async () => {
    const answer = ask('notes/of-documents', { urls: [anUrl()] });
    expect(await answer).toEqual({ ok: false, failure: 'forbidden' });
  });

  it('tells no page which other documents are related to it', async () => {
    const body = { url: anUrl(), aliases: [], language: null, fingerprint: aSketch() };
    expect(await ask('documents/related', body)).toMatchObject({ ok: false });
    expect(await ask('documents/related', body, fromPopup)).toMatchObject({ ok: true });
  });

  it('lets the popup read and change notes of any document', async () => {
    const { id } = await created();
    const read = await ask('notes/of-documents', { urls: [anUrl()] }, fromPopup);
    expect(read).toMatchObject({ body: { notes: [{ id }], documents: [{ title: 'Strategy' }] } });
    const change = { id, revision: 0, change: { comment: 'agreed' } };
    expect(await ask('notes/change', change, fromPopup)).toMatchObject({ ok: true });
    expect(await ask('notes/change', change, fromPopup)).toMatchObject({ ok: true });
    const stale = { id, revision: 0, change: { comment: 'too late' } };
    expect(await ask('notes/change', stale, fromPopup)).toEqual({ ok: false, failure: 'conflict' });
  });

  it.each([
    ['nothing', null],
    ['an address that is none', { url: 'strategy' }],
    ['too much', { url: `https://town.example/${'x'.repeat(20_000)}` }],
  ])('finds %s invalid', async (_, body) => {
    expect(await ask('notes/of-page', body)).toEqual({ ok: false, failure: 'invalid' });
  });

  it('finds a hostile draft invalid', async () => {
    const draft = { ...aDraft(), comment: 'x'.repeat(100_001) };
    const body = { draft, url: anUrl(), title: '', lang: null };
    expect(await ask('notes/create', body)).toEqual({ ok: false, failure: 'invalid' });
  });

  it('gives a page neither history, trash, unsaved text nor snapshots of another origin', async () => {
    const { id } = await created();
    const kept = { id: anUnsavedId(), source: anUrl(), place: aPassagePlace(), comment: 'half' };
    expect(await ask('unsaved/keep', kept)).toEqual({ ok: true, body: null });
    const notFound = { ok: false, failure: 'not-found' };
    const forbidden = { ok: false, failure: 'forbidden' };
    expect(await ask('notes/history', { id }, fromOtherSite)).toEqual(notFound);
    expect(await ask('notes/restore', { id }, fromOtherSite)).toEqual(notFound);
    expect(await ask('unsaved/of-page', { url: anUrl() }, fromOtherSite)).toEqual(forbidden);
    const body = { url: anUrl(), fingerprints: [] };
    expect(await ask('snapshots/of-page', body, fromOtherSite)).toEqual(forbidden);
    const stolen = { ...kept, source: 'https://evil.example/', comment: 'mine' };
    expect(await ask('unsaved/keep', stolen, fromOtherSite)).toEqual(forbidden);
    await ask('unsaved/forget', { id: kept.id }, fromOtherSite);
    expect(await ask('unsaved/of-page', { url: anUrl() })).toMatchObject({
      body: [{ comment: 'half' }],
    });
  });

  it('makes a note of an unsaved comment, once', async () => {
    const kept = { id: anUnsavedId(), source: anUrl(), place: aPassagePlace(), comment: 'half' };
    await ask('unsaved/keep', kept);
    const saved = await ask('unsaved/save', { id: kept.id }, fromPopup);
    expect(saved).toMatchObject({ body: { id: kept.id, comment: 'half', revision: 0 } });
    expect(await ask('unsaved/of-page', { url: anUrl() })).toEqual({ ok: true, body: [] });
    expect(await ask('notes/of-page', { url: anUrl() })).toMatchObject({ body: [{ id: kept.id }] });
  });

  it('forgets the unsaved text with the note that it becomes', async () => {
    const kept = { id: anUnsavedId(), source: anUrl(), place: aPassagePlace(), comment: 'half' };
    await ask('unsaved/keep', kept);
    const draft = aDraft({ comment: 'whole' });
    const body = { draft, url: anUrl(), title: '', lang: null, unsaved: kept.id };
    expect(await ask('notes/create', body)).toMatchObject({ ok: true });
    expect(await ask('unsaved/of-page', { url: anUrl() })).toEqual({ ok: true, body: [] });
  });

  it('gives a page notes taken at another address of its own document, and of its http self', async () => {
    const text = aSketch();
    const identity = (path: string, origin = 'https://town.example') => ({
      url: `${origin}${path}`,
      aliases: [{ kind: 'canonical', value: `${origin}/act`, trust: 'weak' }],
      language: null,
      fingerprint: text,
    });
    const noted = async (path: string, origin = 'https://town.example') => {
      const { url, aliases, fingerprint: sketch } = identity(path, origin);
      const sender = { ...fromPage, url };
      const facts = { url, title: '', lang: null };
      await ask('notes/create', { ...facts, draft: aDraft() }, sender);
      const counts = { same: 1, changed: 0, ambiguous: 0, gone: 0 };
      const seen = {
        ...facts,
        aliases,
        about: null,
        sketch,
        fingerprint: 'v1',
        notes: counts,
        counts: null,
        outcomes: [],
      };
      await ask('documents/seen', seen, sender);
    };
    expect(await ask('documents/has-neighbours', { url: anUrl('/act') })).toMatchObject({
      body: false,
    });
    await noted('/act?print=1');
    await noted('/act', 'http://town.example');
    expect(await ask('documents/has-neighbours', { url: anUrl('/act') })).toMatchObject({
      body: true,
    });
    const twins = [anUrl('/act?print=1'), 'http://town.example/act'];
    expect(await ask('documents/twins', identity('/act'))).toEqual({ ok: true, body: twins });
    for (const url of twins) {
      expect(await ask('notes/of-page', { url })).toMatchObject({ ok: true, body: [{}] });
    }
  });

  it('gives nothing to a page of another origin that claims to be the document, text and all', async () => {
    const doi = { kind: 'doi', value: '10.1000/12', trust: 'strong' };
    const canonical = { kind: 'canonical', value: anUrl(), trust: 'weak' };
    const about = {
      aliases: [doi, canonical],
      about: null,
      sketch: aSketch(),
      counts: null,
      outcomes: [],
    };
    const facts = { url: anUrl(), title: '', lang: null };
    await ask('notes/create', { ...facts, draft: aDraft() });
    const counts = { same: 1, changed: 0, ambiguous: 0, gone: 0 };
    await ask('documents/seen', { ...facts, ...about, fingerprint: 'v1', notes: counts });
    const claim = { aliases: [doi, canonical], language: null, fingerprint: aSketch() };
    for (const url of ['https://evil.example/copy', 'http://town.example/strategy']) {
      const sender = { ...fromPage, url };
      expect(await ask('documents/twins', { ...claim, url }, sender)).toEqual({
        ok: true,
        body: [],
      });
      for (const request of [{ ...claim, url: anUrl() }, { url: anUrl() }]) {
        for (const type of ['documents/twins', 'documents/has-neighbours', 'notes/of-page']) {
          const answer = await ask(type, request, sender);
          expect(answer).toMatchObject({ ok: false });
        }
      }
    }
  });

  it('tells a page the tags of its own site, and the popup all, the most frequent first', async () => {
    const tagged = (tags: string[], origin: string) =>
      ask(
        'notes/create',
        { draft: aDraft({ tags }), url: `${origin}/strategy`, title: '', lang: null },
        { ...fromPage, url: `${origin}/strategy` },
      );
    await tagged(['water', 'secret'], 'https://other.example');
    await tagged(['water', 'minutes'], 'https://town.example');
    await tagged(['water'], 'https://town.example');
    expect(await ask('notes/tags', { url: anUrl() })).toEqual({
      ok: true,
      body: ['water', 'minutes'],
    });
    expect(await ask('notes/tags', { url: null }, fromPopup)).toEqual({
      ok: true,
      body: ['water', 'minutes', 'secret'],
    });
    expect(await ask('notes/tags', { url: null })).toMatchObject({ failure: 'forbidden' });
    expect(await ask('notes/tags', { url: anUrl() }, fromOtherSite)).toMatchObject({
      failure: 'forbidden',
    });
  });

  it('signs a new note with the name in the settings, and none without one', async () => {
    const facts = { url: anUrl(), title: '', lang: null };
    const signed = async () => ask('notes/create', { ...facts, draft: aDraft() });
    expect(await signed()).toMatchObject({ body: { author: null } });
    author = 'Ada';
    expect(await signed()).toMatchObject({ body: { author: 'Ada' } });
  });

  it('remembers the versions and counts of a document that has notes, and of no other', async () => {
    const sighting = {
      url: anUrl(),
      title: 'Strategy',
      lang: 'en',
      aliases: [],
      about: null,
      sketch: aSketch(),
      fingerprint: 'v1',
      notes: { same: 1, changed: 0, ambiguous: 0, gone: 0 },
      counts: aCount(),
      outcomes: [],
    };
    expect(await ask('documents/seen', sighting)).toEqual({ ok: true, body: null });
    expect(toldOfDocuments).toEqual([]);
    await created();
    expect(await ask('documents/seen', sighting)).toMatchObject({ body: { versions: [] } });
    expect(await ask('documents/seen', sighting)).toMatchObject({
      body: { versions: [{ fingerprint: 'v1' }], counts: { words: 1_000, counted: now() } },
    });
    expect(toldOfDocuments).toEqual([anUrl(), anUrl()]);
  });

  it.each([
    ['QuotaExceededError', 'storage-full'],
    ['BlockedDatabaseError', 'storage-blocked'],
    ['NewerDatabaseError', 'storage-newer'],
    ['UnknownError', 'storage'],
  ])('explains %s as %s', async (name, failure) => {
    const broken = async () => {
      throw Object.assign(new Error('no'), { name });
    };
    const respond = createResponder({ 'notes/of-page': broken } as unknown as Handlers, extension);
    const request = { type: 'notes/of-page', body: { url: anUrl() } };
    expect(await respond(request, fromPage)).toEqual({ ok: false, failure });
  });

  it('lets a page dismiss a tag, and restore it where the phrase was dismissed everywhere', async () => {
    const [here, everywhere] = [aDismissal(), aDismissal({ scope: 'everywhere' })];
    for (const draft of [here, everywhere]) {
      await ask('dismissals/create', { draft, url: anUrl() });
    }
    const atHome = await ask('dismissals/of-page', { url: anUrl() });
    expect(atHome).toEqual({ ok: true, body: expect.arrayContaining([here, everywhere]) });

    const elsewhere = { url: 'https://evil.example/' };
    const seen = await ask('dismissals/of-page', elsewhere, fromOtherSite);
    expect(seen).toEqual({ ok: true, body: [everywhere] });
    for (const { id } of [here, everywhere]) {
      await ask('dismissals/delete', { id }, fromOtherSite);
    }
    expect(await ask('dismissals/of-page', { url: anUrl() })).toEqual({ ok: true, body: [here] });
  });
});
