// Who waits for room, best first, and what for.

import { get, query } from '../kit/ask.js';
import { h, notice, ring } from '../kit/dom.js';
import { attempt, titled } from '../kit/shell.js';
import { date, dayOf, moment, plural, readable, words } from '../kit/words.js';

const PIECE = 50;

/** Reasons name representatives by their ids; people know them by their names. */
const named = (reason, reps) => reps.reduce((text, rep) => text.replaceAll(`calendar of ${rep.id} `, `calendar of ${rep.name} `), reason);

const row = reps => it => h('li', {}, h('a.waiting', { href: '#/people/' + encodeURIComponent(it.prospectId) },
  ring(it.score),
  h('span.cut', {}, h('b', {}, it.name ?? 'Somebody without a name yet'), h('span.faint.small.below', {}, words(it.cadence.id) + (it.step ? `, contact ${it.step} found no room` : ''))),
  h('span.reason.small', {}, readable(named(it.reason ?? 'No room for all of its contacts', reps))),
  h('span.small.dates', {}, h('b', {}, it.earliestStart ? 'fits from ' + moment(it.earliestStart) : it.day ? 'looked from ' + dayOf(it.day) : 'as soon as there is room'), h('span.faint.below', {}, 'waits since ' + date(it.since)))));

export async function waitlist(main, parts, given, signal) {
  titled('Waitlist');
  const [first, reps] = await Promise.all([get('v1/waitlist' + query({ limit: PIECE }), signal), get('v1/reps', signal).then(it => it.items)]);
  const line = row(reps);
  const rows = h('ol.rows.card', { 'aria-label': 'Waitlist' }, first.items.map(line));
  let next = first.next;
  const more = h('button', { hidden: !next, onclick: () => attempt(more, async () => {
    const piece = await get('v1/waitlist' + query({ limit: PIECE, cursor: next }), signal);
    rows.append(...piece.items.map(line));
    next = piece.next;
    more.hidden = !next;
  }) }, 'Show more');
  main.replaceChildren(
    h('div.head', {}, h('h1', {}, 'Waitlist'), h('p.faint.small', { role: 'status' }, first.total ? plural(first.total, 'person', 'people') + ', best score first' : '')),
    first.items.length
      ? h('div', {}, h('p.faint.lead', {}, 'A cadence starts only when all of its contacts fit into a calendar. These people start as soon as there is room; no promise made before is displaced.'), rows, h('p.more', {}, more))
      : notice('Nobody waits', 'Every chosen cadence found room for all of its contacts. When calendars are full, people wait here, best score first, with the reason.', h('a.button', { href: '#/capacity' }, 'Look at the calendars')));
}
