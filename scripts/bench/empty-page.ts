/** The least an extension page with preact can be: what the popup is measured against. */
import { h, render } from 'preact';

render(h('main', { id: 'complete' }, 'Nothing'), document.body);
