import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

// biome-ignore lint/style/noDefaultExport: Vite reads its configuration from there.
export default defineConfig({
  plugins: [preact()],
  publicDir: false,
  server: { fs: { allow: ['../..'] } },
});
