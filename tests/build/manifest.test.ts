import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Written out once more on purpose: a permission more must be a decision, see docs/threat-model.md. */
const ALLOWED = {
  permissions: {
    // A side panel takes a permission where it is not the browser's own sidebar.
    chrome: ['storage', 'activeTab', 'unlimitedStorage', 'sidePanel'],
    firefox: ['storage', 'activeTab', 'unlimitedStorage', 'contextMenus'],
  },
  /** Asked for when the user wants the reader in the menu of links; Firefox knows no asking for it. */
  optional: { chrome: ['contextMenus'], firefox: undefined },
  contentScripts: [
    {
      matches: ['http://*/*', 'https://*/*'],
      all_frames: true,
      run_at: 'document_idle',
      css: ['content-scripts/content.css'],
      js: ['content-scripts/content.js'],
    },
  ],
  /** Firefox alone: asked for when the user has the reader load a PDF. */
  optionalHosts: { chrome: undefined, firefox: ['http://*/*', 'https://*/*'] },
  reached: { chrome: '', firefox: ' http: https:' },
  policy: (reached: string) =>
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
    `connect-src 'self'${reached}; ` +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

describe.each(['chrome', 'firefox'] as const)('the manifest built for %s', (browser) => {
  const manifest = JSON.parse(readFileSync(`.output/${browser}-mv3/manifest.json`, 'utf8'));

  it('asks for no permission but these', () => {
    expect(manifest.permissions).toEqual(ALLOWED.permissions[browser]);
    expect(manifest.content_scripts).toEqual(ALLOWED.contentScripts);
    const others = Object.keys(manifest).filter((key) =>
      /permission|externally|accessible/.test(key),
    );
    const optional = ALLOWED.optionalHosts[browser];
    expect(others.sort()).toEqual([
      optional ? 'optional_host_permissions' : 'optional_permissions',
      'permissions',
    ]);
    expect(manifest.optional_host_permissions).toEqual(optional);
    expect(manifest.optional_permissions).toEqual(ALLOWED.optional[browser]);
  });

  it('lets our own pages reach nothing but the package', () => {
    const policy = ALLOWED.policy(ALLOWED.reached[browser]);
    expect(manifest.content_security_policy).toEqual({ extension_pages: policy });
  });

  it('holds every page but the reader to the package, whatever the manifest allows', () => {
    const folder = `.output/${browser}-mv3`;
    const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
    expect(pages).toContain('popup.html');
    const narrow =
      /<meta http-equiv="Content-Security-Policy" content="connect-src (?:'|&#39;)self(?:'|&#39;)">/;
    const open = pages.filter((file) => !narrow.test(readFileSync(`${folder}/${file}`, 'utf8')));
    expect(open).toEqual(['reader.html']);
  });

  it('has a side panel', () => {
    const panel = browser === 'chrome' ? manifest.side_panel : manifest.sidebar_action;
    expect(panel).toMatchObject({
      [browser === 'chrome' ? 'default_path' : 'default_panel']: 'sidepanel.html',
    });
    // Firefox would open it by itself.
    if (browser === 'firefox') expect(panel.open_at_install).toBe(false);
  });

  it('has a name, a description, icons and the shortcut for notes', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.name).toBe('__MSG_name__');
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '96', '128']);
    expect(manifest.commands).toHaveProperty('note-on-selection');
  });
});
