import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DocumentUrl } from '../../../lib/domain/documents/document';

describe('the address of a document', () => {
  it.each(['https://town.example/a', 'http://town.example/', 'file:///a.pdf', 'urn:isbn:1'])(
    'may be %s',
    (url) => {
      expect(v.is(DocumentUrl, url)).toBe(true);
    },
  );

  it.each(['javascript:alert(1)', 'data:text/html,x', 'blob:https://a.example/1', 'x', ''])(
    'is never %j, whoever wrote the file it comes from',
    (url) => {
      expect(v.is(DocumentUrl, url)).toBe(false);
    },
  );
});
