import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../lib/domain/tagging/mention';
import { findStep } from '../../../lib/page/mention-steps';
import { aConceptId } from '../../support/builders';

const mention = (start: number): Mention => ({
  kind: 'concept',
  concept: aConceptId('commons'),
  lang: 'en',
  confidence: 1,
  start,
  end: start + 5,
});
const MENTIONS = [10, 50, 90, 130].map(mention);
const at = (start: number) => ({ start, end: start + 5 });
/** As if each unit of text were a pixel, the page scrolled by `scrolled`. */
const topWhen = (scrolled: number) => (span: { start: number }) => span.start - scrolled;

describe('the next mention', () => {
  it('is the one after the place', () => {
    const place = { at: at(50), findTop: topWhen(0) };
    expect(findStep(MENTIONS, 'next', place)).toBe(MENTIONS[2]);
    expect(findStep(MENTIONS, 'previous', place)).toBe(MENTIONS[0]);
  });

  it('is the one after a caret between two', () => {
    const place = { at: at(60), findTop: topWhen(0) };
    expect(findStep(MENTIONS, 'next', place)).toBe(MENTIONS[2]);
    expect(findStep(MENTIONS, 'previous', place)).toBe(MENTIONS[1]);
  });

  it('begins again at either end', () => {
    const findTop = topWhen(0);
    expect(findStep(MENTIONS, 'next', { at: at(130), findTop })).toBe(MENTIONS[0]);
    expect(findStep(MENTIONS, 'previous', { at: at(10), findTop })).toBe(MENTIONS[3]);
  });

  it('is the first in sight when nobody knows where the reader is', () => {
    const place = { at: undefined, findTop: topWhen(60) };
    expect(findStep(MENTIONS, 'next', place)).toBe(MENTIONS[2]);
    expect(findStep(MENTIONS, 'previous', place)).toBe(MENTIONS[1]);
  });

  it('is never one that is folded away', () => {
    const findTop = ({ start }: { start: number }) => (start === 90 ? undefined : start);
    expect(findStep(MENTIONS, 'next', { at: at(50), findTop })).toBe(MENTIONS[3]);
    expect(findStep(MENTIONS, 'next', { at: at(50), findTop: () => undefined })).toBeUndefined();
  });

  it('is none where nothing is mentioned', () => {
    expect(findStep([], 'next', { at: undefined, findTop: topWhen(0) })).toBeUndefined();
  });
});
