// Promises that were not kept, for whoever looks after the team: whose they were, why, and whose they are now.

import { get } from '../kit/ask.js';
import { h, icon } from '../kit/dom.js';
import { moment, number, words } from '../kit/words.js';
import { fold } from './fold.js';

const MOST = 20;
const SHOWN = 5;

/** Nothing at all where every promise was kept, or where the reader may not see them. */
export function brokenPromises(reps, signal) {
  const place = h('section.card.broken', { 'aria-label': 'Broken promises', hidden: true });
  const nameOf = id => reps.find(it => it.id === id)?.name ?? id;
  get('v1/promises/broken?limit=' + MOST, signal).then(({ items, total }) => {
    if (!total) return;
    place.hidden = false;
    place.replaceChildren(
      h('header', {}, h('h2', {}, 'Broken promises'), h('span.faint.small', {}, `${number(total)} so far` + (total > items.length ? `, the newest ${items.length}` : ''))),
      ...fold(items.map(it => h('div.touch', {}, icon(it.channel.toLowerCase()),
        h('span', {}, h('a', { href: '#/people/' + encodeURIComponent(it.prospectId) }, `${words(it.channel)} of ${moment(it.plannedAt)}`), h('span.faint', {}, ' ' + nameOf(it.repId)),
          h('span.faint.small.below', {}, it.reason + (it.movedTo ? `; now ${it.heldBy === it.repId ? '' : nameOf(it.heldBy) + ', '}${moment(it.movedTo)}` : ''))))), 'broken promises', SHOWN));
  }).catch(() => {});
  return place;
}
