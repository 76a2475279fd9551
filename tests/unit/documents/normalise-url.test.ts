import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseDocumentUrl } from '../../../lib/domain/documents/normalise-url';

describe('one spelling for one document', () => {
  it.each([
    ['campaign parameters go', '/a?utm_source=x&utm_medium=y', '/a'],
    ['what stays keeps its order', '/a?b=2&fbclid=1&a=1&a=2', '/a?b=2&a=1&a=2'],
    ['case of a campaign parameter does not matter', '/a?UTM_Source=x', '/a'],
    ['numbered campaign parameters go', '/a?at_medium=mail&at_custom12=x&xtor=EPR-1', '/a'],
    ['empty pairs go', '/a?&x=1&&', '/a?x=1'],
    ['a query that is only a question mark goes', '/a?', '/a'],
    ['an empty value is not no value', '/a?x=', '/a?x='],
    ['a servlet session goes', '/a;jsessionid=0A1B2C.node1?x=1', '/a?x=1'],
    ['a servlet session inside the path goes', '/a;jsessionid=0A1B/b', '/a/b'],
    ['other path parameters stay', '/a;v=2/b', '/a;v=2/b'],
    ['a cookieless session goes', '/(S(lit3py55t21z5v55vlm25s55))/act.aspx', '/act.aspx'],
    ['brackets that are no session stay', '/(S(2011))/act', '/(S(2011))/act'],
    ['a session in the query goes', '/a?PHPSESSID=ab12&id=3', '/a?id=3'],
    ['a place in the document goes', '/a#section-2', '/a'],
    ['a text directive goes', '/a#:~:text=water', '/a'],
    ['a route stays', '/a#/acts/12', '/a#/acts/12'],
    ['a hash-bang route stays', '/a#!/acts/12', '/a#!/acts/12'],
    ['a text directive behind a route goes', '/a#/acts/12:~:text=water', '/a#/acts/12'],
    ['an empty route goes', '/a#!/', '/a'],
    ['escapes are written in capitals', '/a%c3%bc?q=%c3%bc', '/a%C3%BC?q=%C3%BC'],
    ['needless escapes go', '/%7Euser/%41ct?q=%2D', '/~user/Act?q=-'],
    ['needed escapes stay', '/a%2Fb?q=%26%3D%2B', '/a%2Fb?q=%26%3D%2B'],
    ['letters and their escapes are one', '/ü', '/%C3%BC'],
    ['a stray percent sign is escaped', '/100%', '/100%25'],
    ['an escape that would arise from another does not', '/%%341', '/%2541'],
    ['dots are walked', '/a/./b/../c', '/a/c'],
    ['a slash at the end can be another document', '/a/', '/a/'],
  ])('%s', (_, path, expected) => {
    expect(normaliseDocumentUrl(`https://town.example${path}`)).toBe(
      `https://town.example${expected}`,
    );
  });

  it.each([
    ['HTTPS://Town.EXAMPLE:443/', 'https://town.example/'],
    ['http://town.example:80/', 'http://town.example/'],
    ['https://town.example:8443/', 'https://town.example:8443/'],
    ['https://town.example./a', 'https://town.example/a'],
    ['https://town.example.:8443/a', 'https://town.example:8443/a'],
    ['https://me:secret@town.example/', 'https://town.example/'],
    ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
    ['https://MÜNCHEN.example/', 'https://xn--mnchen-3ya.example/'],
    ['https://[2001:DB8::1]:443/', 'https://[2001:db8::1]/'],
    ['file:///tmp/act.html#2', 'file:///tmp/act.html'],
  ])('%s is %s', (url, expected) => {
    expect(normaliseDocumentUrl(url)).toBe(expected);
  });

  it.each([
    't',
    'ref',
    'source',
    'src',
    'id',
    'page',
    'cid',
    'sid',
    'campaign',
    'at_home',
    'q',
    'lang',
    'utm',
  ])('keeps %s, which can name the document', (name) => {
    const url = `https://town.example/a?${name}=1`;
    expect(normaliseDocumentUrl(url)).toBe(url);
  });

  it('resolves what a page says relative to itself', () => {
    expect(normaliseDocumentUrl('../b?utm_id=1', 'https://town.example/x/a')).toBe(
      'https://town.example/b',
    );
  });

  it.each(['', 'nonsense', 'about:blank', 'javascript:alert(1)', 'data:text/html,x', 'https://./'])(
    'is none for "%s"',
    (url) => {
      expect(normaliseDocumentUrl(url)).toBeNull();
    },
  );

  it('is none for an address longer than can be stored', () => {
    expect(normaliseDocumentUrl(`https://town.example/${'a'.repeat(17_000)}`)).toBeNull();
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '%',
      '%4',
      '%41',
      '%2f',
      '%25',
      '&',
      '=',
      '#',
      '#/',
      '#!/x',
      ':~:',
      ';jsessionid=1',
    ),
    fc.constantFrom(
      '/',
      '//',
      '..',
      '.',
      '?',
      'utm_x=1',
      'fbclid',
      'id=1',
      '/(S(abcdefghijklmnopqrstuvwx))',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const address = fc
    .tuple(
      fc.constantFrom('http://', 'https://', 'file:///', 'HTTPS://u:p@'),
      fc.constantFrom(
        'town.example',
        'Town.example.',
        'ü.example:443',
        '127.0.0.1:80',
        '[::1]:8080',
      ),
      fc.array(piece, { maxLength: 12 }),
    )
    .map(([scheme, host, pieces]) => `${scheme}${host}/${pieces.join('')}`);

  it('changes nothing the second time', () => {
    void fc.assert(
      fc.property(address, (url) => {
        const once = normaliseDocumentUrl(url);
        if (once !== null) expect(normaliseDocumentUrl(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never drops a pair it does not know', () => {
    const name = fc.stringMatching(/^[a-z]{1,6}$/);
    void fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 6 }), (pairs) => {
        const query = pairs.map(([key, value]) => `${key}=${value}`).join('&');
        fc.pre(
          pairs.every(
            ([key]) => !['gclid', 'dclid', 'yclid', 'epik', 'igsh', 'xtor'].includes(key),
          ),
        );
        const normal = normaliseDocumentUrl(`https://town.example/?${query}`) ?? '';
        expect(new URL(normal).search).toBe(query === '' ? '' : `?${query}`);
      }),
    );
  });
});
