import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const domTests = ['tests/dom/**/*.test.{ts,tsx}'];

export default defineConfig({
  plugins: [preact()],
  test: {
    // A busy machine must not fail a test: how fast things are is what the bench says.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: domTests,
          // Needs layout, XPath or CSS.highlights, which happy-dom has not.
          exclude: ['tests/dom/**/*.real.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        // Found only while tests run, these would make Vite reload the page under them.
        optimizeDeps: {
          include: [
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            '@tanstack/virtual-core',
            '@testing-library/preact',
            'axe-core',
            'd3-geo',
            'd3-scale',
            'fast-check',
            'idb',
            '@leeoniya/ufuzzy',
            'preact/hooks',
            'topojson-client',
            'uuid',
            'valibot',
          ],
        },
        test: {
          name: 'dom-real',
          include: domTests,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
                args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        // What was built, file by file; the builds come first.
        test: { name: 'build', environment: 'node', include: ['tests/build/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
