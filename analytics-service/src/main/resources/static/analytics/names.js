// What the values of a dimension are called here. They may be called anything by whoever gave them, also nothing: what the page
// says of its own stands in italics and parentheses.

import { h } from '../kit/dom.js';
import { number } from '../kit/words.js';

/** As the service writes what nobody said; a value that somebody gave is never written so. */
const NONE = '(none)';
const NOBODY = { rep: '(nobody)', campaign: '(no campaign)', class: '(leads)', templateVariant: '(no template)' };

/**
 * @param value null for those that are counted together, of which there are `others`
 * @param named says a value that is no name but one of our words, as people say it
 * @returns text, and whether it is the page's own
 */
export function called(dimension, value, { named = it => it, others = 0 } = {}) {
  if (value === null) return { text: '(all ' + number(others) + ' smaller ones)', own: true };
  if (value === NONE) return { text: NOBODY[dimension] ?? '(not known)', own: true };
  return value.trim() === '' ? { text: '(no name)', own: true } : { text: named(value), own: false };
}

/** Of several at once: words that would make two of them look alike are left as they were written. */
export function calledApart(dimension, rows, named) {
  const all = rows.map(it => called(dimension, it.name, { named, others: it.others }));
  const times = text => all.filter(it => it.text === text).length;
  return all.map((it, at) => it.own || times(it.text) === 1 ? it : called(dimension, rows[at].name));
}

export const shown = ({ text, own }) => own ? h('em', {}, text) : text;
