// What lies ahead: the goal and the open deals.

import { get } from '../kit/ask.js';
import { h, pill } from '../kit/dom.js';
import { number, decimal, percent, plural } from '../kit/words.js';
import { minutesPerDay } from './calendars.js';
import { nothing } from './charts.js';
import { called, shown } from './names.js';

const SEVERAL = 12;

/** What they can do is known from their calendars alone; why it is not is said. */
function time(capacity, minutes, why) {
  const { verdict, possiblePerWeek, neededPerWeek, minutesPerPerson, busiestWeek } = capacity;
  const before = busiestWeek == null ? '' : ' The most in one week so far: ' + number(busiestWeek) + '.';
  if (verdict === 'UNKNOWN') {
    return h('dd', {}, h('em', {}, 'unknown'), h('div.faint.small', {}, (why ?? 'No minutes were reported yet that a person took.')
      + ' Needed: ' + plural(neededPerWeek, 'person', 'people') + ' a week.' + before));
  }
  return h('dd', {}, pill(verdict === 'ENOUGH' ? 'enough' : 'not enough', verdict === 'ENOUGH' ? 'good' : 'bad'),
    ' ' + number(possiblePerWeek) + ' people a week possible, ' + number(neededPerWeek) + ' needed',
    h('div.faint.small', {}, 'Their calendars have ' + decimal(5 * minutes / 60) + ' hours a week in the next four weeks; each person took ' + decimal(minutesPerPerson) + ' minutes so far.' + before));
}

/** Minutes, or why there are none. */
async function calendars(outlook, signal) {
  try {
    const minutes = outlook && await minutesPerDay(outlook.from, signal);
    return { minutes, why: minutes ? null : 'No calendar says what time representatives have.' };
  } catch (problem) {
    if (signal.aborted) throw problem;
    return { minutes: null, why: 'The calendars could not be read: ' + problem.message };
  }
}

export async function goal(place, signal) {
  const asked = await get('v1/goals/plan', signal);
  const { minutes, why } = await calendars(asked.outlook, signal);
  const plan = minutes ? await get('v1/goals/plan?minutes=' + minutes.toFixed(2), signal) : asked;
  const outlook = plan.outlook;
  const basis = plan.basis === 'LIVE' ? 'At the live rate of ' : 'No sale yet; at an assumed rate of ';
  const doubt = plan.atWorst ? ', between ' + number(plan.atBest) + ' and ' + number(plan.atWorst) + (plan.verdict === 'TOO_FEW' ? ': too few people yet to plan with' : '') : '';
  place.replaceChildren(
    h('p.plan', {}, h('b', {}, number(plan.contacts)), ' people to contact for ' + number(plan.sales) + ' sales per ' + plan.per.toLowerCase()),
    h('p.hint', {}, basis + percent(plan.rate) + doubt + '.'),
    !outlook ? '' : h('dl.facts', {},
      outlook.contactsPerWorkingDay == null ? '' : [h('dt', {}, 'On each of ' + plural(outlook.workingDays, 'working day')), h('dd', {}, decimal(outlook.contactsPerWorkingDay) + ' people')],
      !outlook.closing?.contactBy ? '' : [h('dt', {}, 'To close in time, contact by'), h('dd', {}, outlook.closing.contactBy)],
      [h('dt', {}, 'Time of the representatives'), time(outlook.capacity, minutes, why)]));
}

/** What is open, and what may come of it. */
export function forecast(place, all, byRep) {
  const it = all[0]?.forecast;
  if (!it) return nothing(place, 'Deals that are opened and not decided yet appear here.');
  const said = ({ open, expected, low, high, closing }) => expected == null ? plural(open, 'deal') + ' open; none was decided yet'
    : number(low) + ' to ' + number(high) + ' of ' + number(open) + ' (about ' + decimal(expected) + '), after ' + number(closing.numerator) + ' of ' + number(closing.denominator);
  place.replaceChildren(
    it.expected == null ? h('p.plan', {}, h('b', {}, number(it.open)), ' open, and none was decided yet to learn from')
      : h('p.plan', {}, h('b', {}, number(it.low) + ' to ' + number(it.high)), ' of ' + plural(it.open, 'open deal') + ' will be won'),
    it.expected == null ? '' : h('p.hint', {}, 'Most likely about ' + decimal(it.expected) + ', if they end like those before them: ' + number(it.closing.numerator) + ' of ' + number(it.closing.denominator) + ' were won.'
      + (it.closing.verdict === 'TOO_FEW' ? ' Too few yet to rely on.' : '')),
    byRep.length < 2 ? '' : h('dl.facts', {}, byRep.slice(0, SEVERAL).map(rep => [h('dt', {}, shown(called('rep', rep.dimensions.rep))), h('dd', {}, said(rep.forecast))])));
}
