import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Written out once more on purpose: a permission more must be a decision, see docs/threat-model.md. */
const ALLOWED = {
  permissions: {
    // A side panel takes a permission where it is not the browser's own sidebar.
    chrome: ['storage', 'activeTab', 'unlimitedStorage', 'sidePanel'],
    firefox: ['storage', 'activeTab', 'unlimitedStorage'],
  },
  contentScripts: [
    {
      matches: ['http://*/*', 'https://*/*'],
      all_frames: true,
      run_at: 'document_idle',
      css: ['content-scripts/content.css'],
      js: ['content-scripts/content.js'],
    },
  ],
  policy:
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
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
    expect(others).toEqual(['permissions']);
  });

  it('lets our own pages reach nothing but the package', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: ALLOWED.policy });
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
