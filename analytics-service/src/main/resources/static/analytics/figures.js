// Asks for figures and adds them up over the days looked at.

import { get } from '../kit/ask.js';
import { addDays } from '../kit/words.js';

const MOST = 10000;
/** Of the normal distribution, for 95 of 100. */
const Z = 1.959963984540054;
/** The service's rule: fewer say little, whatever they say; else half the range is at most a quarter of the rate, and ten points. */
const FEWEST = 30;
const isSure = (value, whole, { low, high }) => whole >= FEWEST && (high - low) / 2 <= Math.min(0.1, value / 4);

const parameters = given => new URLSearchParams(Object.entries(given).filter(([, value]) => value != null)).toString();

export const ask = (path, given, signal) => get('v1/' + path + '?' + parameters(given), signal);

/** Their channel is that of the contact; what is picked is the channel by which people came. */
const OF_CONTACTS = new Set(['response-rate', 'open-rate', 'click-rate']);

/** What a metric can be filtered by, of what is picked. */
export const picked = (metric, only, catalogue) => {
  const dimensions = catalogue.get(metric)?.by ?? [];
  const isAnother = only?.dimension === 'channel' && OF_CONTACTS.has(metric);
  return only && !isAnother && dimensions.includes(only.dimension) ? { by: only.dimension, [only.dimension]: only.value } : {};
};

/** The score interval of Wilson, as the service computes it. */
export function interval(part, whole) {
  const share = part / whole, square = Z * Z / whole;
  const middle = (share + square / 2) / (1 + square);
  const half = Z * Math.sqrt(share * (1 - share) / whole + square / (4 * whole)) / (1 + square);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export function ratio(part, whole) {
  if (!whole) return { value: null, numerator: part, denominator: whole };
  const value = part / whole, around = interval(part, whole);
  return { value, numerator: part, denominator: whole, interval: around, verdict: isSure(value, whole, around) ? 'ENOUGH' : 'TOO_FEW' };
}

/** Every cell, however many pages they fill: a sum of some of them would be a wrong figure. */
async function whole(metric, given, signal) {
  const first = await ask('metrics/' + metric, given, signal);
  const items = [...first.items];
  for (let next = first.next; next;) {
    const page = await ask('metrics/' + metric, { ...given, cursor: next }, signal);
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items };
}

const readings = (metric, window, looked, catalogue, more, signal) =>
  whole(metric, { window, from: looked.from, to: looked.to, limit: MOST, ...more, ...picked(metric, looked.only, catalogue) }, signal);

/** One rate over all the days. */
export async function over(metric, looked, catalogue, more, signal) {
  if (!looked || !catalogue.has(metric)) return null;
  const days = await readings(metric, 'day', looked, catalogue, more, signal);
  const sum = name => days.items.reduce((total, it) => total + (it[name] ?? 0), 0);
  return { ...ratio(sum('numerator'), sum('denominator')), filtered: !looked.only || 'by' in picked(metric, looked.only, catalogue) };
}

/** The rate of each week, oldest first; the last one goes on while the newest day lies in it. */
export async function weekly(metric, looked, catalogue, more, signal) {
  const weeks = await readings(metric, 'week', looked, catalogue, more, signal);
  const sums = new Map();
  for (const it of weeks.items) {
    const sum = sums.get(it.window.start) ?? { part: 0, whole: 0, end: it.window.end };
    sums.set(it.window.start, { ...sum, part: sum.part + it.numerator, whole: sum.whole + it.denominator });
  }
  const goesOn = end => weeks.newestDay != null && weeks.newestDay < addDays(end, -1);
  return [...sums].sort(([a], [b]) => a.localeCompare(b)).filter(([, sum]) => sum.whole)
    .map(([start, sum]) => ({ start: new Date(start), end: sum.end, goesOn: goesOn(sum.end), ...ratio(sum.part, sum.whole) }));
}

/** Over all the days by the values of a dimension, the largest first; `left` more are not listed. */
export async function split(metric, by, looked, catalogue, more, most, signal) {
  const days = await whole(metric, { window: 'day', from: looked.from, to: looked.to, by, top: most, limit: MOST, ...more }, signal);
  const sums = new Map();
  for (const it of days.items) {
    const name = it.otherValues == null ? it.dimensions[by] : null; // a value may be called anything, also nothing
    const sum = sums.get(name) ?? { part: 0, whole: 0, others: 0 };
    sums.set(name, { part: sum.part + it.numerator, whole: sum.whole + it.denominator, others: Math.max(sum.others, it.otherValues ?? 0) });
  }
  const rows = [...sums].map(([name, sum]) => ({ name, others: sum.others, ...ratio(sum.part, sum.whole) })).filter(it => it.value != null);
  rows.sort((a, b) => (a.name === null) - (b.name === null) || b.denominator - a.denominator);
  return { rows: rows.slice(0, most + 1), left: Math.max(0, (days.values ?? rows.length) - rows.length) };
}
