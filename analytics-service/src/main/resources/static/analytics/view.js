// What is looked at: days, one filter, one split. It stands in the address, so that a view can be kept, shared and gone back to.

import { addDays } from '../kit/words.js';

export const SPANS = [['1', 'Newest day'], ['7', 'Last 7 days'], ['30', 'Last 30 days'], ['90', 'Last 90 days'], ['365', 'Last year'], ['all', 'Everything']];
export const STAGES = ['PROSPECT', 'OPPORTUNITY', 'CUSTOMER'];
const USUAL = '90';
const KEPT = 'metrics-views';

/** A day that there is; what else stands in an address is as if nothing stood there. */
function day(text) {
  const at = /^\d{4}-\d\d-\d\d$/.test(text ?? '') ? new Date(text + 'T00:00Z') : null;
  return at && !isNaN(at) && at.toISOString().startsWith(text) ? text : null;
}

/**
 * From is null for everything, however long ago.
 *
 * @param newest day of the newest event counted: the past of an import is looked at from its own end, not from today
 */
export function view(query, newest) {
  const first = day(query.get('from')), last = day(query.get('to')), asked = query.get('span');
  const span = SPANS.some(([value]) => value === asked) ? asked : first || last ? 'days' : USUAL;
  const end = last ?? newest;
  const begin = span === 'all' ? null : span === 'days' ? first ?? addDays(end, 1 - Number(USUAL)) : addDays(end, 1 - Number(span));
  const [from, to] = begin === null ? [null, end] : [begin, end].sort(); // whoever moves both ends has them crossed for a moment
  const [dimension, ...value] = (query.get('only') ?? '').split(':');
  return { span, from, to, only: value.length ? { dimension, value: value.join(':') } : null, by: query.get('by') ?? 'source', stage: STAGES.includes(query.get('stage')) ? query.get('stage') : STAGES.at(-1) };
}

/** The same number of days just before; null where there is no before. */
export function before(looked) {
  if (looked.span === 'all') return null;
  const days = 1 + (Date.parse(looked.to) - Date.parse(looked.from)) / 86400000;
  return { ...looked, from: addDays(looked.from, -days), to: addDays(looked.from, -1) };
}

/** The view as it stands in the address now: a choice may have been made since the page was drawn. */
export const present = () => new URLSearchParams(location.hash.split('?').slice(1).join('?'));

/** The address of a view, with some of it changed; what is usual is left out. */
export function address(query, changes) {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value == null || value === '') next.delete(name);
    else next.set(name, value);
  }
  return '?' + next;
}

export const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
};

export function keep(name, query) {
  localStorage.setItem(KEPT, JSON.stringify({ ...kept(), [name]: String(query) }));
}

export function forget(name) {
  const left = kept();
  delete left[name];
  localStorage.setItem(KEPT, JSON.stringify(left));
}
