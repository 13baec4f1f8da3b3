// Every cadence with its steps and how they do. Rates are measured by analytics and asked for from the browser.

import { get } from '../kit/ask.js';
import { bar, h, icon, notice, pill } from '../kit/dom.js';
import { across, neighbours, titled } from '../kit/shell.js';
import { hoursOf } from './windows.js';
import { minutes, number, percent, plural, range, words } from '../kit/words.js';

export async function cadences(main, [chosen], given, signal) {
  titled('Cadences');
  const [all, windows] = await Promise.all(['v1/cadences', 'v1/windows'].map(path => get(path, signal).then(it => it.items)));
  all.sort((a, b) => a.name.localeCompare(b.name));
  const hours = new Map(windows.map(it => [it.id, hoursOf(it)]));
  if (!all.length) {
    main.replaceChildren(h('div.head', {}, h('h1', {}, 'Cadences')), notice('No cadences yet', 'Describe one with PUT /v1/cadences/{id}: 3 to 8 contacts over channels and days.'));
    return;
  }
  const one = all.find(it => it.id === chosen) ?? all[0];
  const place = h('div.stack');
  main.replaceChildren(
    h('div.head', {}, h('h1', {}, 'Cadences'), h('p.faint.small', {}, plural(all.length, 'cadence'))),
    h('div.library', {},
      h('nav.card.menu', { 'aria-label': 'Cadences' }, all.map(it => h('a', { href: '#/cadences/' + encodeURIComponent(it.id), 'aria-current': it === one ? 'true' : null }, h('span.cut', {}, it.name), h('span.faint.small', {}, String(it.steps.length))))),
      place));
  draw(place, one, hours, null);
  const rates = await ratesOf(one.id, signal);
  if (!signal.aborted) draw(place, one, hours, rates);
}

/** By step and in all; null where analytics is not configured, a sentence where it does not answer. */
async function ratesOf(id, signal) {
  const base = neighbours().analytics;
  if (!base) return { problem: 'Rates are measured by analytics, whose address is not configured here (followthrough.pages.analytics).' };
  const read = path => get(base + '/v1/metrics/' + path, signal).then(it => it.items);
  try {
    const [steps, cadence, finish] = await Promise.all([
      read('response-rate?by=cadenceStep&limit=10000'), read('response-rate?by=cadence&cadence=' + encodeURIComponent(id)), read('finish-rate?by=cadence&cadence=' + encodeURIComponent(id))]);
    const byStep = new Map(steps.map(it => [it.dimensions.cadenceStep, it]));
    return { step: number => byStep.get(`${id} ${number}`), response: cadence[0], finish: finish[0] };
  } catch (failed) {
    if (failed.name === 'AbortError') throw failed;
    return { problem: 'Analytics does not answer this page now' + (failed.status ? ': ' + failed.message : '. Rates are on its own page.') };
  }
}

function draw(place, one, hours, rates) {
  const who = [...one.audience.situations ?? []].map(words).join(', ');
  const channels = [...one.audience.channels ?? []].map(words).sort().join(', ');
  const last = Math.max(...one.steps.map(it => it.day + it.within));
  const effort = one.steps.reduce((sum, it) => sum + (effortOf(it.way) ?? 0), 0);
  place.replaceChildren(
    h('section.card', {},
      h('header', {}, h('h2', { class: 'large' }, one.name), h('span.faint.small', {}, `version ${one.version} · ${words(one.purpose).toLowerCase()}`)),
      h('p.faint', {}, `${plural(one.steps.length, 'contact')} within ${plural(last, 'day')}, ${minutes(effort)} of a rep’s time. For ${who.toLowerCase() || 'nobody by itself'}${channels ? ' by ' + channels.toLowerCase() : ''}.`),
      rates?.response || rates?.finish ? h('div.rates', {}, total('Answered', rates.response, 'contacts answered by a person within 14 days'), total('Finished', rates.finish, 'promises kept or honestly ended')) : null,
      rates?.problem ? h('p.small.faint', {}, rates.problem, ' ', neighbours().analytics ? across(h('a', {}, 'Open metrics'), 'analytics', '') : null) : null),
    h('ol.steps', {}, one.steps.map((it, at) => step(it, at + 1, hours, rates))),
    h('p.faint.small', {}, 'Days count from the start; hours are those of the person’s own time zone. Earlier hours are used first.'));
}

const USUAL = { SOCIAL: 5, LETTER: 10, CALL: 15, VISIT: 60 };
const effortOf = way => way.minutes ?? USUAL[way.channel] ?? 0;

const total = (name, reading, of) => reading?.value == null ? null : h('div', {}, h('b', {}, percent(reading.value)), h('span', {}, ' ' + name.toLowerCase()),
  h('p.faint.small', {}, `${number(reading.numerator)} of ${number(reading.denominator)} ${of}; ${range(reading.interval)}${reading.verdict === 'TOO_FEW' ? ', too few to judge' : ''}`));

function step(it, at, hours, rates) {
  const rate = rates?.step?.(at);
  const way = one => [h('b', {}, words(one.channel)), h('span.faint.small', {}, [effortOf(one) && minutes(effortOf(one)), one.template && 'template ' + one.template].filter(Boolean).map(text => ' · ' + text).join(''))];
  const when = one => h('span', { title: 'window ' + one.window }, icon('clock'), ' ', hours.get(one.window) ?? words(one.window));
  return h('li.card', {},
    h('div.dayno', {}, h('span.faint.small', {}, 'day'), h('b', {}, it.within ? `${it.day}–${it.day + it.within}` : String(it.day))),
    h('span.medium', { 'aria-hidden': 'true' }, icon(it.way.channel.toLowerCase())),
    h('div', {}, h('p', {}, way(it.way)), h('p.faint.small.when', {}, when(it.way)), it.script.purpose ? h('p', {}, it.script.purpose + '.') : null,
      it.script.questions.length ? h('ul.asks.faint.small', {}, it.script.questions.map(one => h('li', {}, one))) : null,
      h('p.small.line', {}, it.instead ? h('span.faint', {}, 'or else ' + words(it.instead.channel).toLowerCase() + ': ', when(it.instead)) : null, it.optional ? pill('left out if not reachable') : null)),
    h('div.answered', {}, rate?.value == null ? h('span.faint.small', {}, rates && !rates.problem ? 'nothing measured yet' : '') : [
      h('b', {}, percent(rate.value)), h('span.faint.small', {}, ' answered'), bar(rate.value, 'answered ' + percent(rate.value)),
      h('span.faint.small', {}, `${number(rate.numerator)} of ${number(rate.denominator)}${rate.verdict === 'TOO_FEW' ? ', too few to judge' : ''}`)]));
}
