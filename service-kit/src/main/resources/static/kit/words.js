// Numbers, times and names as people read them.

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The time zone if the browser knows it, else the browser's own. */
function zoneOr(zone) {
  try {
    return zone ? Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone : ZONE;
  } catch {
    return ZONE;
  }
}

const shown = (at, zone, how) => new Intl.DateTimeFormat('en-GB', { timeZone: zoneOr(zone), ...how }).format(new Date(at));

export const weekday = (at, zone) => shown(at, zone, { weekday: 'short' });
export const time = (at, zone) => shown(at, zone, { hour: '2-digit', minute: '2-digit' });

let today = null;
/** The service's today, such as 2026-03-02: its clock, and with it the year, may be another than the browser's. */
export const goBy = iso => { today = iso ?? today; };

/** The year is said only when it is another than this one. */
export const day = (at, zone) => shown(at, zone, { weekday: 'short', day: 'numeric', month: 'short', ...(dayIn(at, zone).slice(0, 4) === (today ?? dayIn(Date.now(), zone)).slice(0, 4) ? {} : { year: 'numeric' }) });
export const date = (at, zone) => shown(at, zone, { day: 'numeric', month: 'short', year: 'numeric' });
export const moment = (at, zone) => day(at, zone) + ', ' + time(at, zone);

/** A calendar day such as 2026-03-02, which lies in no zone. */
export const dayOf = iso => day(iso + 'T12:00:00Z', 'UTC');
export const addDays = (iso, days) => new Date(Date.parse(iso + 'T12:00:00Z') + days * 86400000).toISOString().slice(0, 10);
export const mondayOf = iso => addDays(iso, -((new Date(iso + 'T12:00:00Z').getUTCDay() + 6) % 7));
export const dayIn = (at, zone) => new Intl.DateTimeFormat('sv-SE', { timeZone: zoneOr(zone) }).format(new Date(at));

/** As people read it: Europe/Berlin, America/New York; the browser's own if none is given. */
export const zoneName = zone => zoneOr(zone).replaceAll('_', ' ');

const DAY = 86400000;

/** What the clocks of a zone show, as if they showed UTC. */
const wall = (at, zone) => Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: zoneOr(zone), dateStyle: 'short', timeStyle: 'medium' }).format(at).replace(' ', 'T') + 'Z');

/** An instant as fields for a day and a time hold it: 2026-03-02T14:00. */
export const clockIn = (at, zone) => at ? new Date(wall(Date.parse(at), zone)).toISOString().slice(0, 16) : '';

/**
 * The instant at which the clocks of a zone show what such a field holds; empty if it holds none. Of an hour that comes twice
 * in autumn the first is meant, and one that is left out in spring lies an hour later.
 */
export function instantIn(clock, zone) {
  const shows = Date.parse(clock + 'Z');
  if (Number.isNaN(shows)) return '';
  const [first, second] = [-DAY, DAY].map(by => shows + by - wall(shows + by, zone) + shows);
  return new Date([first, second].find(at => wall(at, zone) === shows) ?? first).toISOString();
}

export const number = value => Math.round(value).toLocaleString('en');
export const decimal = value => value.toLocaleString('en', { maximumFractionDigits: 1 });
export const percent = value => (100 * value).toLocaleString('en', { maximumFractionDigits: value < 0.01 ? 2 : 1 }) + ' %';
export const range = interval => percent(interval.low) + ' – ' + percent(interval.high);
export const plural = (count, one, many = one + 's') => number(count) + ' ' + (count === 1 ? one : many);
export const minutes = value => value < 60 ? Math.round(value) + ' min'
  : Math.floor(value / 60) + ' h' + (Math.round(value % 60) ? ' ' + Math.round(value % 60) + ' min' : '');

/** NO_ANSWER → No answer, new-web-lead → New web lead. */
export function words(name) {
  const text = String(name ?? '').replaceAll(/[_-]+/g, ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const NAMES = new Set(['LEAD', 'PROSPECT', 'OPPORTUNITY', 'CUSTOMER', 'LOST', 'DISQUALIFIED', 'OPTED_OUT', 'CURRENT_INTEREST', 'FUTURE_INTEREST',
  'DECISION_MAKER', 'INFLUENCER', 'GATEKEEPER', 'CALL', 'VISIT', 'LETTER', 'SOCIAL', 'SURVEY', 'NEWSLETTER']);

/** Sentences of a service hold instants for machines; people read them in their own time. */
export const readable = (text, zone) => String(text ?? '')
  .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z/g, at => moment(at, zone))
  .replaceAll(/\b\d{4}-\d\d-\d\d\b/g, dayOf)
  .replaceAll(/\b[A-Z]{4,}(_[A-Z]+)*\b/g, name => NAMES.has(name) ? name.replaceAll('_', ' ').toLowerCase() : name)
  .replace(/^./, first => first.toUpperCase());

/** Why a question is worth asking, of what its answers would change. */
export const whyAsk = wouldChange => 'Why ask this first: ' + readable(wouldChange)
  .replace(/^The score, to between /, 'the score can end up anywhere between ')
  .replaceAll(/"([^"]*)" makes/g, 'the answer “$1” makes').replaceAll(/"([^"]*)" moves/g, 'the answer “$1” moves them') + '.';

export const nameOf = (person, company) => person?.name || person?.email || person?.phone || company?.name || 'Somebody without a name yet';
