/** assets/icons/icon.svg → the PNG icons of assets/public/icon. Run after a change of the drawing. */
import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from 'playwright';

const SIZES = [16, 32, 48, 96, 128];
const SOURCE = new URL('../assets/icons/icon.svg', import.meta.url);
const TARGET = new URL('../assets/public/icon/', import.meta.url);

const drawing = await readFile(SOURCE, 'utf8');
await mkdir(TARGET, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    await page.screenshot({
      path: new URL(`${size}.png`, TARGET).pathname,
      omitBackground: true,
    });
    await page.close();
  }
} finally {
  await browser.close();
}
