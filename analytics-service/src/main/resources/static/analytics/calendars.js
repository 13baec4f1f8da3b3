// What time representatives have, as their calendars say: the cadence service keeps them.

import { get } from '../kit/ask.js';
import { neighbours } from '../kit/shell.js';
import { addDays, mondayOf } from '../kit/words.js';

const WEEKS = 4;
const WORKDAYS = 5;
/** Calendars change seldom, and the goal is drawn with every event that is counted. */
const HOLDS = 300000;

const sum = numbers => numbers.reduce((all, it) => all + it, 0);

/** No more than the limits of week and month, though each day has room of its own. */
function ofOne(days, limits) {
  const weeks = Object.values(Object.groupBy(days, day => mondayOf(day.date)));
  return Math.min(limits?.month ?? Infinity, sum(weeks.map(week => Math.min(limits?.week ?? Infinity, sum(week.map(day => day.reserved + day.free))))));
}

/** Minutes of all together on an average working day of whole weeks; null where nobody has any. */
export function perWorkingDay(days, reps) {
  const limits = new Map(reps.map(it => [it.id, it.capacity]));
  const minutes = sum(Object.entries(Object.groupBy(days, day => day.repId)).map(([rep, own]) => ofOne(own, limits.get(rep))));
  return minutes / WEEKS / WORKDAYS || null;
}

let known = { at: -HOLDS };

/** @param after the last day that is over; whole weeks from the next Monday on are looked at */
export async function minutesPerDay(after, signal) {
  const base = neighbours().cadence;
  if (!base) return null;
  const from = addDays(mondayOf(after), 7);
  if (known.from !== from || performance.now() - known.at >= HOLDS) {
    const [days, reps] = await Promise.all([
      get(base + '/v1/capacity?from=' + from + '&to=' + addDays(from, 7 * WEEKS - 1), signal), get(base + '/v1/reps', signal)]);
    known = { at: performance.now(), from, minutes: perWorkingDay(days.items, reps.items) };
  }
  return known.minutes;
}
