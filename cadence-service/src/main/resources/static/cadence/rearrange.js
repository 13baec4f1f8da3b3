// Meetings that cannot take place as agreed: people rely on them until somebody moves them or calls them off.

import { h, pill } from '../kit/dom.js';
import { moment, nameOf, readable } from '../kit/words.js';
import { controls } from './meeting.js';

/** Null if all can take place. */
export function rearrangements(meetings, reps, zone) {
  return meetings.length ? h('section.card', { 'aria-label': 'Move or call off' },
    h('header', {}, h('h2', {}, 'Move or call off'), pill('agreed with people', 'bad')), meetings.map(it => entry(it, reps, zone))) : null;
}

const who = it => it.prospectId ? h('a', { href: '#/people/' + encodeURIComponent(it.prospectId) }, nameOf(it.person, it.company)) : 'Somebody who is not known any more';

function entry(it, reps, zone) {
  return h('div.aside', { 'data-meeting': it.touchId },
    h('p', {}, who(it), ` meets ${reps.find(rep => rep.id === it.repId)?.name ?? it.repId} on ${moment(it.from, zone)}.`),
    it.warnings.map(warning => h('p.small.late', {}, readable(warning.reason, zone) + '.')),
    controls('v1/touches/' + encodeURIComponent(it.touchId)));
}
