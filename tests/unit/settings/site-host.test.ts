import { expect, it } from 'vitest';
import { readSiteHost } from '../../../lib/domain/settings/site-host';

it.each([
  ['example.org', 'example.org'],
  [' https://Example.org/some/page?x ', 'example.org'],
  ['http://example.org:8080', 'example.org:8080'],
  ['localhost:3000', 'localhost:3000'],
  ['bücher.example', 'xn--bcher-kva.example'],
])('%s is the site %s', (typed, host) => {
  expect(readSiteHost(typed)).toBe(host);
});

it.each(['', '   ', 'two words', 'ftp://example.org', 'file:///tmp/a.html', 'http://'])(
  '“%s” is no site',
  (typed) => {
    expect(readSiteHost(typed)).toBeNull();
  },
);
