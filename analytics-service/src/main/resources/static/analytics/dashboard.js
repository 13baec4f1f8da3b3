// Shows the newest metrics and asks for them again every few seconds.

import { get } from '../kit/ask.js';
import { h, pill } from '../kit/dom.js';
import { start, titled } from '../kit/shell.js';
import { number, percent, range, words } from '../kit/words.js';

const EVERY = 5000;
const SEVERAL = 12;
const $ = id => document.getElementById(id);

const element = (tag, className, ...children) => h(tag, className ? { class: className } : {}, ...children);
const isUnsure = reading => reading.verdict === 'TOO_FEW';

function duration(seconds) {
  if (seconds < 90) return Math.round(seconds) + ' s';
  if (seconds < 5400) return Math.round(seconds / 60) + ' min';
  return seconds < 129600 ? (seconds / 3600).toFixed(1) + ' h' : (seconds / 86400).toFixed(1) + ' d';
}

function tile(title, reading, value, lines) {
  const known = reading && reading.value != null;
  return element('article', 'tile' + (!known || isUnsure(reading) ? ' unsure' : ''),
    element('h2', '', title),
    element('div', 'value', known ? value(reading) : '–'),
    ...(known ? lines(reading) : ['no data yet']).map(line => element('p', 'small', line)),
    known && isUnsure(reading) ? pill('too few to judge') : null);
}

const rate = (title, reading, of) => tile(title, reading, it => percent(it.value),
  it => [range(it.interval), number(it.numerator) + ' of ' + number(it.denominator) + ' ' + of]);

/** One row of a chart; the scale is shared so that rows compare. */
function row(name, reading, scale) {
  const fill = h('div.fill');
  fill.style.width = 100 * reading.value / scale + '%';
  const line = element('div', 'range');
  line.style.left = 100 * reading.interval.low / scale + '%';
  line.style.width = 100 * (reading.interval.high - reading.interval.low) / scale + '%';
  const label = element('div', 'name', name);
  label.title = name;
  const made = element('div', 'row' + (isUnsure(reading) ? ' unsure' : ''), label, element('div', 'track', fill, line),
    element('div', 'figure', element('b', '', percent(reading.value)),
      element('div', 'small', number(reading.numerator) + ' of ' + number(reading.denominator))));
  made.title = range(reading.interval) + (isUnsure(reading) ? ', too few to judge' : '');
  return made;
}

/** The largest first; what stands for many values comes last. */
function chart(place, answer, by, name) {
  const isRest = it => it.otherValues != null;
  const rows = answer.items.filter(it => it.value != null)
    .sort((a, b) => isRest(a) - isRest(b) || b.denominator - a.denominator);
  const scale = Math.max(0.01, ...rows.map(it => it.interval.high));
  place.replaceChildren(...(rows.length ? rows.map(it => row(isRest(it) ? 'all ' + number(it.otherValues) + ' smaller ones' : name(it.dimensions[by]), it, scale)) : [element('p', 'small', 'no data yet')]));
  const left = answer.values - new Set(answer.items.map(it => it.dimensions[by])).size;
  if (left > 0) place.append(element('p', 'small', 'and ' + number(left) + ' smaller'));
}

function funnel(steps) {
  $('funnel').replaceChildren(...steps.map(step => {
    const fill = h('div.fill');
    fill.style.width = 100 * (step.ofAll.value || 0) + '%';
    return element('div', 'row', element('div', 'name', words(step.stage)), element('div', 'track', fill),
      element('div', 'figure', element('b', '', number(step.people)),
        element('div', 'small', step.stage === 'LEAD' ? 'people' : percent(step.ofPrevious.value || 0) + ' of those')));
  }));
}

function progress(label, reading) {
  const fill = h('div.fill');
  fill.style.width = 100 * Math.min(1, reading.value) + '%';
  return element('div', 'row', element('div', 'name', label), element('div', 'track', fill),
    element('div', 'figure', element('b', '', number(reading.numerator)), element('div', 'small', 'of ' + number(reading.denominator))));
}

function goal(plan, day, week) {
  const basis = plan.basis === 'LIVE' ? 'At the live rate of ' : 'No sale yet; at an assumed rate of ';
  const text = element('p', 'plan', element('b', '', number(plan.contacts)), ' people to contact for ' + number(plan.sales)
    + ' sales per ' + plan.per.toLowerCase());
  const doubt = plan.atWorst ? ', between ' + number(plan.atBest) + ' and ' + number(plan.atWorst)
    + (isUnsure(plan) ? ': too few people yet to plan with' : '') : '';
  $('goal').replaceChildren(text, element('p', 'hint', basis + percent(plan.rate) + doubt + '.' + (day || week ? ' People contacted, of those needed at the agreed rate:' : '')),
    ...[['Last day', day], ['Last week', week]].filter(([, it]) => it).map(([label, it]) => progress(label, it)));
}

async function refresh(signal) {
  const whole = path => get('v1/metrics/' + path, signal);
  const all = path => whole(path).then(page => page.items);
  const [bySource, response, byChannel, closing, finish, speed, steps, plan, days, weeks] = await Promise.all([
    whole('conversion-rate?by=source&stage=customer&top=' + SEVERAL), all('response-rate'), whole('response-rate?by=channel&top=' + SEVERAL),
    all('closing-ratio'), all('finish-rate'), all('speed-to-lead'), get('v1/funnel', signal).then(page => page.items),
    get('v1/goals/plan', signal), all('goal-progress?window=day&limit=10000'), all('goal-progress?window=week&limit=10000'),
  ]);
  $('tiles').replaceChildren(
    rate('Conversion', plan.conversion, 'people bought'),
    rate('Response rate', response[0], 'contacts answered'),
    rate('Closing ratio', closing[0], 'deals won'),
    rate('Finish rate', finish[0], 'promises kept'),
    tile('Speed to lead', speed[0], it => duration(it.distribution.p50),
      it => ['half are contacted by then', '95 % within ' + duration(it.distribution.p95)]));
  funnel(steps);
  goal(plan, days.at(-1), weeks.at(-1));
  chart($('by-source'), bySource, 'source', it => it);
  chart($('by-channel'), byChannel, 'channel', words);
  return plan;
}

/** What the figures rest on: the newest event counted, and how many are still to be counted. */
function standing(answer) {
  if (answer.waiting) return 'catching up: ' + number(answer.of - answer.waiting) + ' of ' + number(answer.of) + ' events';
  const newest = Object.values(answer.completeUntil).sort().at(-1);
  return newest ? 'complete until ' + new Date(newest).toLocaleString('en-GB') : 'no events yet';
}

const card = (id, title, hint) => h('section.card', {}, h('h2', {}, title), hint ? h('p.hint', {}, hint) : null, h('div', { id }));

const layout = freshness => [
  h('div.head', {}, h('h1', {}, 'Metrics'), freshness),
  h('section.tiles', { id: 'tiles', 'aria-label': 'Main rates' }),
  h('div.charts', { id: 'metrics' },
    card('funnel', 'Funnel', 'People, each counted once, by how far they ever came.'),
    card('goal', 'Goal'),
    card('by-source', 'Who becomes a customer, by source', 'The bar is the rate, the line the range in which the true rate lies 95 times of 100. Grey: too few to judge.'),
    card('by-channel', 'Who answers, by channel', 'Contacts answered by a person within 14 days, of those delivered. Grey: too few to judge.')),
  h('p.foot.faint.small', {}, 'Every figure is also at ', h('code', {}, '/v1/metrics'), ' as JSON and CSV, and on the topics ', h('code', {}, 'metrics.*.v1'), '.'),
];

async function metrics(main, parts, query, signal) {
  titled('Metrics');
  const freshness = h('p.faint.small', { id: 'freshness', role: 'status' });
  const say = answer => {
    freshness.className = answer.waiting ? 'stale small' : 'faint small';
    freshness.textContent = standing(answer);
  };
  main.replaceChildren(...layout(freshness));
  say(await refresh(signal));
  const timer = setInterval(() => {
    if (document.hidden) return;
    refresh(signal).then(say, problem => {
      if (signal.aborted) return;
      freshness.className = 'stale small';
      freshness.textContent = 'not up to date: ' + problem.message;
    });
  }, EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}

start('analytics', '', [[/^$/, metrics]]);
