// Figures as rows and grids: what compares by eye, and reads as a table.

import { h, pill } from '../kit/dom.js';
import { number, percent, range, words, plural } from '../kit/words.js';
import { calledApart, shown } from './names.js';

const isUnsure = it => it.verdict === 'TOO_FEW';
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const shade = share => ({ '--share': Math.round(100 * share) + '%' });

/** A figure; with somebody to show, a click shows the people. */
const figures = (text, name, behind) => h('div.small', {}, behind ? h('button.behind', { type: 'button', onclick: event => { event.stopPropagation(); behind(); }, 'aria-label': 'The people of ' + name + ': ' + text }, text) : text);

/** One row; the scale is shared so that rows compare. */
export function row(it, reading, scale, behind) {
  const name = it.text;
  const low = Math.min(1, reading.interval.low / scale), high = Math.min(1, reading.interval.high / scale);
  return h('div.row' + (isUnsure(reading) ? '.unsure' : ''), { title: range(reading.interval) + (isUnsure(reading) ? ', too few to judge' : '') },
    h('div.name', { title: name }, shown(it)),
    h('div.track', {}, h('div.fill' + (reading.value > scale ? '.beyond' : ''), { style: { width: Math.min(100, 100 * reading.value / scale) + '%' } }),
      h('div.range', { style: { left: 100 * low + '%', width: 100 * (high - low) + '%' } })),
    h('div.figure', {}, h('b', {}, percent(reading.value)), figures(number(reading.numerator) + ' of ' + number(reading.denominator), name, behind)));
}

/** What the bars above it mean: they all have one scale. */
const axis = scale => h('div.axis', { 'aria-hidden': 'true' }, h('div.name', {}, ''), h('div.ticks', {}, [0, scale / 2, scale].map(it => h('span', {}, percent(it)))), h('div.figure', {}, ''));

/** A row that stands for one value says which, so that it can be asked for. */
function valued(value, element) {
  if (value !== null) element.dataset.value = value;
  return element;
}

/** Few figures have wide doubts: they must not make the bars of the others short. */
export function rows(place, dimension, found, named, behind = null) {
  if (!found.rows.length) {
    place.replaceChildren(h('p.faint.small.empty', {}, 'Nothing counted in these days.'));
    return;
  }
  const sure = found.rows.filter(it => !isUnsure(it));
  const scale = Math.max(0.01, ...(sure.length ? sure : found.rows).map(it => it.interval.high));
  const names = calledApart(dimension, found.rows, named);
  const people = (it, at) => it.name === null || !behind ? null : () => behind(it, names[at].text);
  place.replaceChildren(...found.rows.map((it, at) => valued(it.name, row(names[at], it, scale, people(it, at)))), axis(scale),
    found.left ? h('p.faint.small', {}, 'and ' + plural(found.left, 'smaller one')) : '');
}

export function funnel(place, steps, behind) {
  place.replaceChildren(...[...steps.map(step => h('div.row', {},
    h('div.name', {}, words(step.stage)),
    h('div.track', {}, h('div.fill', { style: { width: 100 * (step.ofAll.value || 0) + '%' } })),
    h('div.figure', {}, h('b', {}, number(step.people)), figures(step.stage === 'LEAD' ? 'people'
      : percent(step.ofPrevious.value || 0) + ' of those, ' + number(step.droppedOff) + ' not, or not yet', words(step.stage), step.people ? () => behind(step) : null)))), axis(1)]);
}

/** Each line the people of one window, each column an age: what was still to come at the age is left empty. */
export function triangle(place, cohorts) {
  const filled = cohorts.filter(it => it.people);
  if (!filled.length) {
    place.replaceChildren(h('p.faint.small.empty', {}, 'A line appears for each month in which people were captured.'));
    return;
  }
  const ages = filled.reduce((longest, it) => it.ages.length > longest.length ? it.ages : longest, []).map(it => it.days);
  const most = Math.max(0.001, ...filled.flatMap(it => it.ages.map(age => age.converted.value ?? 0)));
  const cell = age => age == null || age.converted.value == null ? h('td.none', {}, '')
    : h('td' + (age.complete ? '' : '.young'), { style: shade(age.converted.value / most), title: number(age.converted.numerator) + ' of ' + number(age.converted.denominator)
      + ', ' + range(age.converted.interval) + (age.complete ? '' : '; not everybody is this old yet') }, percent(age.converted.value));
  place.replaceChildren(h('div.wide', { tabindex: 0, role: 'region', 'aria-label': 'Cohorts' }, h('table.grid', {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Captured'), h('th', { scope: 'col' }, 'People'), ages.map(days => h('th', { scope: 'col' }, days + ' d')))),
    h('tbody', {}, filled.map(it => h('tr', {}, h('th', { scope: 'row' }, it.start.slice(0, 7)), h('td', {}, number(it.people)),
      ages.map(days => cell(it.ages.find(age => age.days === days)))))))));
}

const hourOf = it => Number(String(it.hour).slice(0, 2));

/** Answers by hour of the week; what the cadences prefer has a frame. */
export function week(place, timing) {
  const hours = timing.week.hours.filter(it => it.answers?.denominator);
  if (!hours.length) {
    place.replaceChildren(h('p.faint.small.empty', {}, 'Hours fill as contacts are made and answered.'));
    return;
  }
  const found = new Map(hours.map(it => [it.weekday + hourOf(it), it]));
  const first = Math.min(...hours.map(hourOf)), last = Math.max(...hours.map(hourOf));
  const shown = HOURS.filter(hour => hour >= first && hour <= last);
  const most = Math.max(0.01, ...hours.filter(it => !isUnsure(it.answers)).map(it => it.answers.value), ...(hours.every(it => isUnsure(it.answers)) ? hours.map(it => it.answers.value) : []));
  const cell = (day, hour) => {
    const it = found.get(day + hour);
    if (!it) return h('td.none', {}, '');
    return h('td' + (isUnsure(it.answers) ? '.young' : '') + (it.preferred ? '.preferred' : ''), { style: shade(Math.min(1, it.answers.value / most)),
      title: number(it.answers.numerator) + ' of ' + number(it.answers.denominator) + ' answered, ' + range(it.answers.interval) }, Math.round(100 * it.answers.value));
  };
  place.replaceChildren(
    h('p.hint', {}, verdict(timing.week)),
    h('div.wide', { tabindex: 0, role: 'region', 'aria-label': words(timing.channel) + ' answers by weekday and hour' }, h('table.grid', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, ''), shown.map(hour => h('th', { scope: 'col' }, String(hour).padStart(2, '0'))))),
      h('tbody', {}, DAYS.map(day => h('tr', {}, h('th', { scope: 'row' }, words(day).slice(0, 3)), shown.map(hour => cell(day, hour))))))));
}

function verdict(found) {
  const rates = found.preferred?.value != null && found.others?.value != null
    ? ' ' + percent(found.preferred.value) + ' in the preferred hours, ' + percent(found.others.value) + ' in the others.' : '';
  return { BORNE_OUT: 'The preferred hours (framed) are answered better.', CONTRADICTED: 'The preferred hours (framed) are answered worse than the others.' }[found.verdict]
    ? { BORNE_OUT: 'The preferred hours (framed) are answered better.', CONTRADICTED: 'The preferred hours (framed) are answered worse than the others.' }[found.verdict] + rates
    : 'Whether the preferred hours (framed) are better cannot be told yet.' + rates;
}

/** Wordings against each other, with how far the evidence has come; looking every day does not spoil it. */
export function experiments(place, items) {
  if (!items.length) {
    place.replaceChildren(h('p.faint.small.empty', {}, 'Templates with two wordings or more appear here once they were sent.'));
    return;
  }
  place.replaceChildren(...items.map(it => {
    const scale = Math.max(0.01, ...it.sides.map(side => side.rate.interval?.high ?? 0));
    const best = it.duels.reduce((most, duel) => Math.max(most, Math.min(1, duel.evidence / duel.needed)), 0);
    return h('section.trial', {}, h('h3', {}, words(it.template), ' ', it.winner ? pill(it.winner + ' is better', 'good') : pill('undecided')),
      it.sides.filter(side => side.rate.value != null).map(side => row({ text: side.variant }, side.rate, scale)), axis(scale),
      it.winner ? '' : h('div.row', {}, h('div.name.faint', {}, 'evidence'), h('div.track', { role: 'img', 'aria-label': 'evidence ' + percent(best) }, h('div.fill.quiet', { style: { width: 100 * best + '%' } })),
        h('div.figure.small', {}, percent(best) + ' of what is needed')));
  }));
}
