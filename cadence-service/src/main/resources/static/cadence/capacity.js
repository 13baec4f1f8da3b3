// How much of each rep's time is promised: a week in numbers, a month in colours.

import { get, post, query, send } from '../kit/ask.js';
import { h, icon, notice } from '../kit/dom.js';
import { attempt, tell, titled } from '../kit/shell.js';
import { addDays, dayOf, minutes, mondayOf, number } from '../kit/words.js';
import { brokenPromises } from './broken.js';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Nothing can be promised on a full day; a quarter is left on a busy one. */
const fullness = it => it.reserved + it.free === 0 ? 1 : it.reserved / (it.reserved + it.free);

export async function capacity(main, parts, given, signal) {
  titled('Capacity');
  const isMonth = given.get('view') === 'month';
  const reps = (await get('v1/reps', signal)).items.filter(it => it.active !== false);
  if (!reps.length) {
    main.replaceChildren(h('div.head', {}, h('h1', {}, 'Capacity')), notice('No representatives yet', 'Describe one with PUT /v1/reps/{id}: working hours, time zone, absences and how many minutes can be promised.'));
    return;
  }
  const now = (await get('v1/capacity' + query({ rep: reps[0].id }), signal)).items[0].date;
  const day = given.get('from') ?? now;
  const from = isMonth ? mondayOf(day.slice(0, 8) + '01') : mondayOf(day);
  const to = addDays(from, isMonth ? 41 : 6);
  const days = (await get('v1/capacity' + query({ from, to }), signal)).items;
  const address = (view, at) => '#/capacity' + query({ view: view === 'week' ? '' : view, from: at });
  const month = by => { const it = new Date(day.slice(0, 8) + '01T12:00:00Z'); it.setUTCMonth(it.getUTCMonth() + by); return it.toISOString().slice(0, 10); };
  const turn = by => h('a.button', { href: isMonth ? address('month', month(by)) : address('week', addDays(from, 7 * by)), 'aria-label': (by < 0 ? 'Earlier ' : 'Later ') + (isMonth ? 'month' : 'week') }, icon(by < 0 ? 'back' : 'on'));
  const isNow = isMonth ? day.slice(0, 7) === now.slice(0, 7) : from === mondayOf(now);
  const title = isMonth ? new Date(day + 'T12:00:00Z').toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }) : dayOf(from) + ' – ' + dayOf(to);
  const view = (name, text) => h('button', { 'aria-pressed': String(isMonth === (name === 'month')), onclick: () => { location.hash = address(name, day); } }, text);
  main.replaceChildren(
    h('div.head', {}, h('h1', {}, 'Capacity'), h('p.faint', { role: 'status' }, title),
      h('div.line.push', {}, h('div.choices', { role: 'group', 'aria-label': 'View' }, view('week', 'Week'), view('month', 'Month')), turn(-1), isNow ? null : h('a.button', { href: address(isMonth ? 'month' : 'week', '') }, isMonth ? 'This month' : 'This week'), turn(1))),
    h('div.stack' + (isMonth ? '.months' : ''), {}, reps.map(rep => calendar(rep, days.filter(it => it.repId === rep.id), isMonth, now, day.slice(0, 7)))),
    !isMonth ? '' : h('p.legend.small.faint', {}, ['free', 'half', 'busy', 'full'].map(it => [h('i.level.' + it, {}), it + ' ']), h('span.unit', {}, 'Figures are minutes promised.')),
    brokenPromises(reps, signal));
}

function calendar(rep, days, isMonth, today, month) {
  const counted = isMonth ? days.filter(it => it.date.startsWith(month)) : days;
  const reserved = counted.reduce((sum, it) => sum + it.reserved, 0);
  const free = counted.filter(it => it.date >= today).reduce((sum, it) => sum + it.free, 0);
  const weeks = isMonth ? days.filter((it, at) => days[at - at % 7].date.slice(0, 7) <= month) : days;
  return h('section.card', { 'data-rep': rep.id },
    h('header', {}, h('h2', {}, rep.name), h('span.faint.small.limits', {}, `${minutes(reserved)} of ${minutes(isMonth ? rep.capacity.month : rep.capacity.week)} promised · at most ${minutes(rep.capacity.day)} a day · ${rep.timeZone.replaceAll('_', ' ')}`), calendarOf(rep)),
    isMonth ? h('div.grid.weekdays', { 'aria-hidden': 'true' }, WEEKDAYS.map(it => h('span.faint.small', {}, it))) : null,
    h('div.grid', { role: 'list' }, weeks.map(it => cell(it, isMonth, today, month))),
    free ? null : h('p.small.late', {}, 'Nothing more can be promised in this time.'));
}

function cell(it, isMonth, today, month) {
  const level = !it.workingDay ? 'off' : fullness(it) >= 1 ? 'full' : fullness(it) >= .75 ? 'busy' : fullness(it) >= .4 ? 'half' : 'free';
  const said = it.workingDay ? `${minutes(it.reserved)} promised, ${minutes(it.free)} free, ${number(it.emails)} of ${number(it.emailLimit)} e-mails` : 'no working day' + (it.emails ? `, ${number(it.emails)} e-mails` : '');
  return h('div.cell.' + level + (it.date === today ? '.today' : it.date < today ? '.past' : '') + (isMonth && !it.date.startsWith(month) ? '.other' : ''), { role: 'listitem', title: dayOf(it.date) + ': ' + said, 'aria-label': dayOf(it.date) + ': ' + said },
    h('span.date', {}, isMonth ? String(Number(it.date.slice(8))) : dayOf(it.date)),
    isMonth ? (it.workingDay && it.reserved ? h('b.small', {}, String(it.reserved)) : null) : [
      it.workingDay ? h('b', {}, minutes(it.reserved)) : h('span.faint', {}, 'off'),
      h('span.faint.small.room', {}, !it.workingDay ? '\u00a0' : it.date < today ? 'past' : it.free ? minutes(it.free) + ' free' : 'full'),
      h('div.track' + (it.workingDay ? '' : '.none'), { 'aria-hidden': 'true' }, it.workingDay && it.reserved ? h('div.fill', { style: { width: 100 * Math.min(1, fullness(it)) + '%' } }) : null),
      h('span.faint.small', {}, icon('email'), ' ' + number(it.emails))]);
}

/** A file to import once, and an address of its own to subscribe to, which needs no key and can be revoked. */
const calendarOf = rep => h('span.line.calendars', {}, subscription(rep), feed(rep));

/** The address is shown too, since a browser may forbid the clipboard to pages without https. */
function subscription(rep) {
  const path = 'v1/reps/' + encodeURIComponent(rep.id) + '/calendar-address';
  const give = event => attempt(event.currentTarget, async () => {
    const { url } = await post(path, {});
    const copied = await copy(url);
    const field = h('input', { readonly: true, value: url, 'aria-label': 'Calendar address of ' + rep.name, onfocus: () => field.select() });
    const dialog = h('dialog', { 'aria-labelledby': 'subscribe', onclose: () => dialog.remove() }, h('form', { method: 'dialog' },
      h('h1', { id: 'subscribe' }, 'Subscribe to ' + rep.name),
      h('p.faint.small', {}, (copied ? 'The address is in your clipboard. ' : 'Copy this address. ') + 'Add it in your calendar as a subscription (“from URL”). Whoever has it sees the times; it works until it is revoked.'),
      field,
      h('div.line', {}, h('button.main', {}, 'Done'), h('button.quiet.danger', { type: 'button', onclick: () => attempt(null, async () => { await send(path, { method: 'DELETE' }); dialog.close(); tell('The address of ' + rep.name + '’s calendar works no longer.'); }) }, 'Revoke'))));
    document.body.append(dialog);
    dialog.showModal();
  });
  return h('button.quiet.small', { type: 'button', onclick: give }, icon('calendar'), 'Subscribe in your calendar');
}

const copy = text => navigator.clipboard ? navigator.clipboard.writeText(text).then(() => true, () => false) : false;

function feed(rep) {
  const path = 'v1/reps/' + encodeURIComponent(rep.id) + '/calendar.ics';
  const load = event => attempt(event.currentTarget, async () => {
    const file = await (await send(path, { headers: { Accept: 'text/calendar' } })).blob();
    const link = h('a', { href: URL.createObjectURL(file), download: rep.id + '.ics' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    tell(rep.name + '’s calendar is in your downloads.');
  });
  return h('button.quiet.small', { type: 'button', onclick: load, title: 'one file, as it is now', 'aria-label': 'iCalendar file' }, 'File');
}
