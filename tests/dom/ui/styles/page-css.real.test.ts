import { afterEach, expect, it } from 'vitest';
import pageCss from '../../../../lib/ui/styles/page.css?inline';

// What a page may do to an element it did not make.
const HOSTILE = `
  html { font-size: 40px; direction: rtl; letter-spacing: 9px; --ink: rgb(255, 0, 0); user-select: none }
  div { color: rgb(255, 0, 0) !important; display: none !important; visibility: hidden !important }
  div { --surface: rgb(255, 0, 0) !important; text-transform: uppercase; opacity: 0; direction: rtl !important }
`;

const pageStyle = document.createElement('style');
pageStyle.textContent = HOSTILE;
const host = document.createElement('div');

afterEach(() => {
  pageStyle.remove();
  host.remove();
});

it('draws a card the same whatever the page does to the element that holds it', () => {
  document.head.append(pageStyle);
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = pageCss;
  const card = document.createElement('div');
  card.className = 'floating';
  card.textContent = 'remunicipalisation';
  root.append(style, card);

  const computed = getComputedStyle(card);
  expect({
    color: computed.color,
    background: computed.backgroundColor,
    fontSize: computed.fontSize,
    letterSpacing: computed.letterSpacing,
    textTransform: computed.textTransform,
    direction: computed.direction,
    visibility: computed.visibility,
    userSelect: computed.userSelect,
    hostOpacity: getComputedStyle(host).opacity,
  }).toEqual({
    color: 'rgb(31, 35, 40)',
    background: 'rgb(255, 255, 255)',
    fontSize: '14px',
    letterSpacing: 'normal',
    textTransform: 'none',
    direction: 'ltr',
    visibility: 'visible',
    userSelect: 'text',
    hostOpacity: '1',
  });
  expect(card.getBoundingClientRect().height).toBeGreaterThan(0);
});
