// The rep's day in order: a list beside the contact in hand; on a phone one after the other.

import { get, query } from '../kit/ask.js';
import { h, icon, notice, option, pill } from '../kit/dom.js';
import { onDecision } from '../kit/once.js';
import { go, onKey, refused, reload, titled } from '../kit/shell.js';
import { addDays, dayIn, dayOf, goBy, minutes, nameOf, plural, readable, time, weekday, words } from '../kit/words.js';
import { answers } from './answers.js';
import { audit } from './audit.js';
import { contact } from './contact.js';
import { drafts } from './drafts.js';
import { notTaken } from './kept.js';
import { readings } from './reading.js';
import { rearrangements } from './rearrange.js';
import { repOptions } from './reps.js';
import { outcomesOf, report } from './report.js';
import { flush, soon, undoLast } from './soon.js';

const LOOK_AGAIN = 30000;
const EVERYBODY = '';
const isWide = () => matchMedia('(min-width: 60rem)').matches;
const chosenRep = () => sessionStorage.getItem('rep') ?? EVERYBODY;

export async function day(main, [chosen], given, signal) {
  titled('My day');
  await flush();
  const reps = (await get('v1/reps', signal)).items;
  const rep = reps.find(it => it.id === chosenRep());
  const date = given.get('date') ?? '';
  const [list, library, days] = await Promise.all([
    get('v1/worklist' + query({ rep: rep?.id, date }), signal), get('v1/cadences', signal), get('v1/capacity' + query({ rep: rep?.id ?? reps[0]?.id }), signal)]);
  // The service's today: it may go by another clock than the browser.
  const today = list.today;
  goBy(today);
  const shown = { main, reps, rep, date, today, days: days.items, tasks: list.items, toRead: list.toRead, toAnswer: list.toAnswer ?? [], toRearrange: list.toRearrange ?? [], library: library.items, at: chosen, signal };
  draw(shown);
  lookAgain(shown);
}

const isTyping = shown => shown.main.querySelector('textarea:focus, input:focus, select:focus') || document.querySelector('dialog[open]');
const isUndoable = () => document.querySelector('.toast button kbd');
const sign = ({ today, items, toRead, toAnswer = [], toRearrange = [] }) => [today, ...items.map(it => it.touchId + it.touch.state), ...toRead.map(it => it.factId), ...toAnswer.map(it => it.messageId), ...toRearrange.map(it => it.touchId + it.from + it.warnings.map(warning => warning.reason))].join();

/** Anew every now and then, and when somebody comes back to the page. */
function lookAgain(shown) {
  const look = () => { if (!document.hidden && !isUndoable() && !document.querySelector('dialog[open]')) refresh(shown); };
  const timer = setInterval(look, LOOK_AGAIN);
  document.addEventListener('visibilitychange', look, { signal: shown.signal });
  shown.signal.addEventListener('abort', () => clearInterval(timer));
}

/** A key that ran out is asked for over what is there and typed; whatever else went wrong is tried again. */
function notFresh(shown, problem) {
  if (shown.signal.aborted) return null;
  if ((problem.status === 401 || problem.status === 403) && isTyping(shown)) shown.main.firstElementChild?.setAttribute('data-kept', '');
  refused(problem);
  return null;
}

/** What was ended elsewhere leaves the list, and what is new comes onto it; whoever is typing is not disturbed. */
async function refresh(shown) {
  const fresh = await get('v1/worklist' + query({ rep: shown.rep?.id, date: shown.date }), shown.signal).catch(problem => notFresh(shown, problem));
  if (!fresh || shown.signal.aborted || isUndoable() || sign(fresh) === sign({ today: shown.today, items: shown.tasks, toRead: shown.toRead, toAnswer: shown.toAnswer, toRearrange: shown.toRearrange })) return;
  const inHand = shown.main.querySelector('article.contact')?.dataset.touch;
  shown.today = fresh.today;
  goBy(shown.today);
  shown.tasks = fresh.items;
  shown.toRead = fresh.toRead;
  shown.toAnswer = fresh.toAnswer ?? [];
  shown.toRearrange = fresh.toRearrange ?? [];
  if (!isTyping(shown)) {
    draw(shown);
    return;
  }
  const one = shown.tasks.find(it => it.touchId === inHand);
  shown.main.querySelector('.tasks')?.replaceWith(list(shown, one));
  shown.main.querySelector('.head')?.replaceWith(head(shown));
  if (inHand && !one && !shown.main.querySelector('.ended')) {
    shown.main.querySelector('article.contact').prepend(h('p.ended.card.late', { role: 'status' }, 'This contact was ended elsewhere meanwhile. What you type is kept: report it, and it becomes a note.'));
  }
}

function draw(shown) {
  const chosen = shown.tasks.find(it => it.touchId === shown.at);
  const one = chosen ?? (isWide() ? shown.tasks[0] : null);
  const actions = one ? outcomesOf(one.touch.channel, followsTalks(shown, one)).map(it => ({ ...it, act: () => done(shown, one, it) })) : [];
  forgetKeys();
  keys(shown, one, actions);
  shown.main.replaceChildren(
    head(shown),
    notTaken(() => draw(shown)) ?? '',
    rearrangements(shown.toRearrange, shown.reps, shown.rep?.timeZone) ?? '',
    messages(shown),
    shown.tasks.length
      ? h('div.day' + (chosen ? '.chosen' : ''), {}, list(shown, one), one ? contact(shown, one, zoneOf(shown, one), drafts, actions) : null)
      : shown.toRead.length || shown.toAnswer.length || shown.toRearrange.length ? '' : empty(shown),
    h('p.foot.faint.small', {}, audit(shown.signal)));
  const current = shown.main.querySelector('.tasks [aria-current]');
  if (current && isWide()) current.parentElement.parentElement.scrollTop = current.offsetTop - 120;
}

/** Beside each other where there is room, and few of them where contacts have to be made: their outcomes must not be far below. */
function messages(shown) {
  const few = shown.tasks.length ? 1 : undefined;
  const both = [readings(shown.toRead, shown.rep?.timeZone, (it, text, send) => settle(shown, shown.toRead, it, text, send), few),
    answers(shown.toAnswer, shown.rep?.timeZone, (it, text, send) => settle(shown, shown.toAnswer, it, text, send), few)].filter(Boolean);
  return both.length ? h('div.messages' + (few ? '.few' : ''), {}, both) : '';
}

function head({ tasks, reps, rep, date, today }) {
  const isToday = !date || date === today;
  const to = days => {
    const other = addDays(date || today, days);
    return h('a.button', { href: '#/day' + query({ date: other === today ? '' : other }), 'aria-label': days < 0 ? 'Day before' : 'Next day' }, icon(days < 0 ? 'back' : 'on'));
  };
  const select = h('select', { id: 'rep', 'aria-label': 'Representative', onchange: () => { sessionStorage.setItem('rep', select.value); reload(); } },
    option(EVERYBODY, 'Everybody', chosenRep()), repOptions(reps, chosenRep(), today));
  const late = tasks.filter(it => it.overdue).length;
  const work = tasks.reduce((sum, it) => sum + (it.touch.reservedMinutes ?? 0), 0);
  return h('div.head', {}, h('h1', {}, (isToday ? 'Today, ' : '') + dayOf(date || today)),
    h('p.faint.small', { id: 'count', role: 'status' }, tasks.length ? plural(tasks.length, 'contact') + ', about ' + minutes(work) : 'nothing on the list', late ? h('span.late', {}, ` · ${late} left over`) : null),
    tasks.length > 1 ? h('p.keys.faint.small.push', {}, h('kbd', {}, 'J'), ' ', h('kbd', {}, 'K'), ' next, previous') : null,
    h('div.line' + (tasks.length > 1 ? '' : '.push'), {}, to(-1), isToday ? null : h('a.button', { href: '#/day' }, 'Today'), to(1), h('div', {}, select)));
}

const empty = ({ rep, date, today, days }) => notice(!date || date === today ? 'All done' : 'A free day',
  (rep ? `Nothing is left for ${rep.name} on this day.` : 'Nothing is left to do on this day.') + ' E-mails leave by themselves; calls and visits appear here on their day.',
  nextDay(days.find(it => it.workingDay && it.date > (date || today))?.date ?? addDays(date || today, 1)));

const nextDay = next => h('a.button', { href: '#/day' + query({ date: next }) }, 'Look at ' + dayOf(next));

const followsTalks = (shown, task) => shown.library.find(it => it.id === task.cadence.id)?.audience.situations?.includes('CONVERSATION');
/** One rep's list is in the rep's time; in everybody's, hours of several zones would seem out of order: it is in the reader's. */
const zoneOf = (shown, task) => !shown.rep ? null : shown.reps.find(it => it.id === task.touch.repId)?.timeZone;
const at = (shown, task) => '#/day/' + encodeURIComponent(task.touchId) + query({ date: shown.date });

function list(shown, one) {
  const row = it => {
    const zone = zoneOf(shown, it);
    const below = [it.company?.name ?? it.company?.domain, shown.rep ? null : shown.reps.find(rep => rep.id === it.touch.repId)?.name].filter(Boolean).join(' · ');
    return h('li', {}, h('a', { href: at(shown, it), 'aria-current': it === one ? 'true' : null, onclick: event => open(event, shown, it) },
      h('span.when', {}, h('b', {}, dayIn(it.touch.plannedAt, zone) < (shown.date || shown.today) ? weekday(it.touch.plannedAt, zone) : time(it.touch.plannedAt, zone)), it.overdue ? h('span.late.small', {}, 'left over') : h('span.faint.small', {}, (it.touch.reservedMinutes || 0) + ' min')),
      h('span.medium', { title: words(it.touch.channel), role: 'img', 'aria-label': words(it.touch.channel) }, icon(it.touch.channel.toLowerCase())),
      h('span.cut', {}, h('b', {}, nameOf(it.person, it.company)), h('span.faint.small.below', {}, below || readable(it.whyNow, zone))),
      it.touch.state === 'UNCONFIRMED' ? pill('Unclear', 'bad') : it.score == null ? null : h('span.score', { title: 'score' }, String(Math.round(it.score)))));
  };
  return h('ol.tasks.card', { 'aria-label': 'Contacts in order' }, shown.tasks.map(row));
}

/** A key never reports on the contact that was in hand before. */
function forgetKeys() {
  for (const letter of 'abcdefghijklmnopqrstuvwxyz123456789') for (const name of [letter, letter.toUpperCase()]) onKey(name, () => {});
}

function keys(shown, one, actions) {
  const index = shown.tasks.indexOf(one);
  const to = next => () => { if (shown.tasks[next]) choose(shown, shown.tasks[next]); };
  for (const name of ['j', 'ArrowDown']) onKey(name, to(index + 1));
  for (const name of ['k', 'ArrowUp']) onKey(name, to(index - 1));
  onKey('Escape', () => go('day' + query({ date: shown.date })));
  onKey('u', undoLast);
  onKey('/', () => shown.main.querySelector('#notes')?.focus());
  for (const it of actions) {
    onDecision(it.key.toLowerCase(), it.act);
    onDecision(it.key, it.act);
  }
}

/** On a click the list stays as it is; in a new tab the address leads to the same contact. */
function open(event, shown, task) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', at(shown, task));
  choose(shown, task);
  if (!isWide()) scrollTo(0, 0);
}

/** Another contact of the same list, without asking for the list again. */
function choose(shown, task) {
  shown.at = task?.touchId ?? null;
  history.replaceState(null, '', task ? at(shown, task) : '#/day' + query({ date: shown.date }));
  draw(shown);
}

/** A message leaves the list while it can be taken back. */
function settle(shown, messages, it, text, send) {
  const index = messages.indexOf(it);
  const back = () => {
    if (shown.signal.aborted || messages.includes(it)) return;
    messages.splice(index, 0, it);
    draw(shown);
    refresh(shown);
  };
  if (!soon(text, async () => { await send(); refresh(shown); }, back)) return;
  messages.splice(index, 1);
  draw(shown);
}

/** The contact leaves the list and the next one is in hand; it comes back when the report is taken back or refused. */
function done(shown, task, outcome) {
  const index = shown.tasks.indexOf(task);
  const draft = drafts.get(task.touchId) ?? {};
  const back = () => {
    if (shown.signal.aborted || shown.tasks.includes(task)) return;
    shown.tasks.splice(index, 0, task);
    choose(shown, task);
    refresh(shown);
  };
  const sent = report(task, outcome, draft, zoneOf(shown, task), back, () => { drafts.delete(task.touchId); refresh(shown); });
  if (!sent) return;
  shown.tasks.splice(index, 1);
  choose(shown, isWide() ? shown.tasks[Math.min(index, shown.tasks.length - 1)] : null);
}
