// What runs, ran and comes next for one person.

import { get } from '../kit/ask.js';
import { h, icon, notice, pill } from '../kit/dom.js';
import { across, neighbours, titled } from '../kit/shell.js';
import { controls, meetingOf } from './meeting.js';
import { date, minutes, moment, nameOf, readable, words } from '../kit/words.js';

const NEXT = { NONE: 'Nothing more', PLANNING: 'A cadence is being planned', WAITING: 'Waits for room', PAUSED: 'Pauses', WAKE_UP: 'Wakes up', ENROLLED: 'A cadence runs' };
const KINDS = { DUE: 'warn', UNCONFIRMED: 'bad', MISSED: 'bad', SENT: 'good', COMPLETED: 'good' };

/** What was planned when all ended is not made any more. */
const isOpen = touch => ['PLANNED', 'DUE'].includes(touch.state);
const stateOf = (enrolment, touch) => enrolment.state === 'FINISHED' && isOpen(touch) ? 'Not needed' : enrolment.state === 'PAUSED' && isOpen(touch) ? 'After the pause' : words(touch.outcome ?? touch.state);

/** What comes next of what runs. */
function nextContact(plan) {
  const [touch] = plan.items.filter(it => it.state !== 'FINISHED').flatMap(it => it.touches).filter(it => ['PLANNED', 'DUE'].includes(it.state)).sort((one, other) => one.plannedAt.localeCompare(other.plannedAt));
  return touch ? `${words(touch.channel)} ${moment(touch.plannedAt)}` : NEXT.ENROLLED;
}

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Names are qualification's; without its address the page shows the id. */
async function nameInto(title, code, id, signal) {
  const base = neighbours().qualification;
  if (!base) return;
  const it = await get(base + '/v1/prospects/' + encodeURIComponent(id), signal);
  title.textContent = 'Plan for ' + nameOf(it.person, it.company);
  title.title = id;
  code.remove();
  titled(title.textContent);
}

export async function person(main, [id], given, signal) {
  titled('Plan');
  const about = neighbours().qualification ? across(h('a.button', {}, icon('person'), 'All about them'), 'qualification', 'prospects/' + encodeURIComponent(id)) : null;
  const title = h('h1', {}, 'Plan');
  const code = h('code.small.faint.cut', {}, id);
  const head = h('div.head', {}, title, code, h('div.push', {}, about));
  nameInto(title, code, id, signal).catch(() => {});
  const plan = await get('v1/enrolments?prospect=' + encodeURIComponent(id), signal).catch(failed => {
    if (failed.status !== 404) throw failed;
    return null;
  });
  if (!plan) {
    main.replaceChildren(head, notice('Nothing is planned', 'This person is not known here yet. A plan appears within a second after qualification decides.'));
    return;
  }
  const next = plan.nextAction;
  const reps = await get('v1/reps', signal).then(it => it.items).catch(() => []);
  const repName = repId => reps.find(it => it.id === repId)?.name ?? repId;
  main.replaceChildren(head, h('div.stack', {},
    answerThis(next.answerThis, repName),
    h('section.card', {}, h('header', {}, h('h2', {}, 'Next')), h('p', {}, h('b', {}, next.kind === 'ENROLLED' ? nextContact(plan) : NEXT[next.kind] ?? words(next.kind)), next.kind !== 'ENROLLED' && next.at ? ' ' + moment(next.at) : ''), next.reason ? h('p.faint.small', {}, readable(next.reason)) : null, h('p.faint.small', {}, `Times are yours (${ownZone()}).`)),
    meetings(plan, repName),
    plan.items.map(it => h('section.card', {},
      h('header', {}, h('h2', {}, words(it.cadence.id)), h('span.faint.small', {}, [words(it.outcome ?? it.state).toLowerCase(), repName(it.repId), it.startedAt && 'from ' + date(it.startedAt), it.finishedAt && 'to ' + date(it.finishedAt)].filter(Boolean).join(' · '))),
      it.reason && it.reason !== words(it.outcome).toLowerCase() ? h('p.faint.small', {}, readable(it.reason)) : null,
      h('ol.touches', {}, it.touches.map(touch => h('li', {}, icon(touch.channel.toLowerCase()),
        h('span', {}, h('b', {}, words(touch.channel)), h('span.faint', {}, it.state === 'PAUSED' && isOpen(touch) ? '' : ' ' + moment(touch.plannedAt)), touch.reason ? h('span.faint.small.below', {}, readable(touch.reason)) : null),
        h('span.faint.small', {}, touch.minutes ? minutes(touch.minutes) : ''), pill(stateOf(it, touch) + (touch.attempt > 1 ? ' · attempt ' + touch.attempt : ''), KINDS[touch.state] ?? ''), touch.outcome === 'MEETING_BOOKED' ? meetingOf(touch, plan.place?.timeZone, signal) : null)))))));
}

/** What comes first of all: the person waits for it, and whatever leaves by itself waits too. */
function answerThis(message, repName) {
  return message ? h('section.card', { 'aria-label': 'Answer this' }, h('header', {}, h('h2', {}, 'Answer this'), h('span.faint.small', {}, [message.repId ? repName(message.repId) : 'anybody', 'since ' + moment(message.at)].join(' · '))),
    h('blockquote', {}, message.text), h('p.faint.small', {}, message.asksForCall ? 'They asked for a call: nothing goes out automatically until somebody has called or answered.' : 'Nothing goes out automatically until somebody has answered.', message.overdue ? h('strong.late', {}, ' Overdue: it is on everybody\'s list.') : null)) : null;
}

/** What was agreed with somebody who turned out to be this person, and whatever has something against its time. */
function meetings(plan, repName) {
  const own = new Set(plan.items.flatMap(it => it.touches.map(touch => touch.touchId)));
  const told = plan.meetings.filter(it => it.warnings.length || !own.has(it.touchId));
  return told.length ? h('section.card', { 'aria-label': 'Meetings' }, h('header', {}, h('h2', {}, 'Meetings')), told.map(it => h('div.aside', { 'data-meeting': it.touchId },
    h('p', {}, `With ${repName(it.repId)} on ${moment(it.from)}${it.bookedBy ? `, booked by ${it.bookedBy}` : ''}.`), it.warnings.map(warning => h('p.small.late', {}, readable(warning.reason) + '.')),
    own.has(it.touchId) || it.bookedBy ? null : controls('v1/touches/' + encodeURIComponent(it.touchId), { theirs: plan.place?.timeZone })))) : null;
}
