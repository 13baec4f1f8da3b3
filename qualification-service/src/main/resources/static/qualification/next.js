// What comes next, asked of the cadence service where its address is configured and it allows this page.

import { get } from '../kit/ask.js';
import { h, icon, pill } from '../kit/dom.js';
import { across, neighbours } from '../kit/shell.js';
import { moment, readable, words } from '../kit/words.js';

const OPEN = ['PLANNED', 'DUE', 'SENDING', 'UNCONFIRMED'];
const NEXT = { NONE: 'Nothing more', PLANNING: 'A cadence is being planned', WAITING: 'Waits for room', PAUSED: 'Pauses', WAKE_UP: 'Wakes up', ENROLLED: 'In a cadence' };

export async function comesNext(place, prospectId, signal) {
  const base = neighbours().cadence;
  if (!base) return;
  const link = across(h('a.small', {}, 'Whole plan'), 'cadence', 'people/' + encodeURIComponent(prospectId));
  place.hidden = false;
  place.replaceChildren(h('header', {}, h('h2', {}, 'Comes next'), link));
  let plan;
  try {
    plan = await get(base + '/v1/enrolments?prospect=' + encodeURIComponent(prospectId), signal);
  } catch (failed) {
    if (failed.name === 'AbortError') return;
    place.append(h('p.faint.small', {}, failed.status === 404 ? 'Nothing is planned yet.' : 'The cadence service cannot be asked from here; the link leads to the plan.'));
    return;
  }
  // What pauses is planned anew when it goes on: its times are over, or will not be kept.
  const touches = plan.items.flatMap(it => it.state === 'RUNNING' ? it.touches : []).filter(it => OPEN.includes(it.state)).sort((one, other) => one.plannedAt.localeCompare(other.plannedAt));
  const next = plan.nextAction;
  if (next.answerThis) place.append(h('p', {}, pill('Answer this', 'warn'), ' ' + (next.answerThis.text.length > 140 ? next.answerThis.text.slice(0, 140) + '…' : next.answerThis.text)));
  if (!touches.length) {
    place.append(h('p', {}, h('b', {}, NEXT[next.kind] ?? words(next.kind)), next.at ? ' ' + moment(next.at) : ''), h('p.faint.small', {}, readable(next.reason)));
    return;
  }
  place.append(h('ul.items', {}, touches.slice(0, 3).map(it => h('li', {},
    h('span', {}, icon(it.channel.toLowerCase()), ' ', h('b', {}, words(it.channel)), ' ', h('span.faint', {}, it.state === 'PLANNED' ? moment(it.plannedAt) : 'since ' + moment(it.plannedAt))),
    pill(words(it.state) + (it.attempt > 1 ? ', attempt ' + it.attempt : ''), it.state === 'DUE' ? 'warn' : it.state === 'UNCONFIRMED' ? 'bad' : '')))),
    touches.length > 3 ? h('p.faint.small', {}, 'and ' + (touches.length - 3) + ' more') : '');
}
