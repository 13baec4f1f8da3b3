// A day and time that somebody types: in the zone in which the page shows its times, whatever the browser's is.

import { h } from './dom.js';
import { clockIn, instantIn, moment, zoneName } from './words.js';

/**
 * @param at the instant to begin with, or nothing
 * @param zone in which the page shows its times; null for the browser's
 * @param theirs the zone of the person, if it is known
 * @param heard is given the instant, or an empty text while there is none
 */
export function when(name, { at, zone, theirs, heard, ...attributes }) {
  const there = h('p.faint.small', { role: 'status' });
  const say = instant => {
    const differs = instant && theirs && clockIn(instant, theirs) !== clockIn(instant, zone);
    there.textContent = differs ? `${moment(instant, theirs)} for them (${zoneName(theirs)})` : '';
  };
  const input = h('input', { type: 'datetime-local', max: '9999-12-31T23:59', value: clockIn(at, zone), ...attributes, oninput: () => {
    const instant = instantIn(input.value, zone);
    say(instant);
    heard(instant);
  } });
  say(at);
  return h('div', {}, h('label', {}, h('span', {}, name + ' ', h('span.small', {}, `(${zoneName(zone)})`)), input), there);
}
