// Messages stand above the contacts of the day, and must not push them off the page.

import { h } from '../kit/dom.js';

const MOST = 3;

/** The first few, and the others behind a line that counts them. */
export function fold(cards, what, shown = MOST) {
  const more = cards.slice(shown);
  return more.length ? [...cards.slice(0, shown), h('details.more', {}, h('summary', {}, `${more.length} more ${what}`), more)] : cards;
}
