// What cannot be as it was agreed: people rely on it until somebody moves it, calls it off or tells them.

import { h, icon, pill } from '../kit/dom.js';
import { moment, nameOf, readable } from '../kit/words.js';
import { controls } from './meeting.js';
import { named } from './reps.js';

/** Null if all can take place. */
export function rearrangements(meetings, reps, zone) {
  return meetings.length ? h('section.card', { 'aria-label': 'Move or call off' },
    h('header', {}, h('h2', {}, meetings.every(it => it.what === 'CALL') ? 'Calls to see to' : 'Move or call off'), pill('agreed with people', 'bad')), meetings.map(it => entry(it, reps, zone))) : null;
}

const who = it => it.prospectId ? h('a', { href: '#/people/' + encodeURIComponent(it.prospectId) }, nameOf(it.person, it.company)) : 'Somebody who is not known any more';

function entry(it, reps, zone) {
  const name = reps.find(rep => rep.id === it.repId)?.name ?? it.repId;
  return h('div.aside', { 'data-meeting': it.touchId },
    h('p', {}, who(it), it.what === 'CALL' ? call(it, name, zone) : ` meets ${name} on ${moment(it.from, zone)}.`),
    it.warnings.map(warning => h('p.small.late', {}, readable(named(warning.reason, reps), zone) + '.')),
    it.what === 'CALL' ? reach(it.person) : controls('v1/touches/' + encodeURIComponent(it.touchId), { zone, theirs: it.person?.timeZone, reps, repId: it.repId, fixed: Boolean(it.bookedBy) }));
}

/** Late, at another time than was asked for, or not possible at all. */
const call = (it, name, zone) => it.warnings.some(warning => warning.reason.startsWith('no room yet to go on'))
  ? ' cannot be reached as planned, and waiting will not help: hand them over to somebody nearer, widen the hours, or end it.'
  : it.warnings.some(warning => warning.reason.endsWith('nobody has called since'))
  ? ` was promised a call on ${moment(it.from, zone)}. Nobody has called since: ${name}, call now.`
  : ` is called by ${name} on ${moment(it.from, zone)}, not when it was promised: tell them.`;

const reach = person => h('div.line', {},
  person?.phone ? h('a.button', { href: 'tel:' + person.phone }, icon('call'), person.phone) : null,
  person?.email ? h('a.button', { href: 'mailto:' + encodeURIComponent(person.email) }, icon('email'), person.email) : null);
