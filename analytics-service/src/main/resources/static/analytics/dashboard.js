'use strict';
// Shows the newest metrics and asks for them again every few seconds. No library: the page works offline.

const EVERY = 5000;
const SEVERAL = 12;
const $ = id => document.getElementById(id);

// A key in the address (#key=…) never leaves the browser; it is moved out of sight at once.
const inAddress = new URLSearchParams(location.hash.slice(1)).get('key');
if (inAddress) {
  sessionStorage.setItem('key', inAddress);
  history.replaceState(null, '', location.pathname);
}

async function ask(path) {
  const answer = await fetch(path, {
    headers: { Accept: 'application/json', Authorization: 'Bearer ' + (sessionStorage.getItem('key') || '') },
  });
  if (answer.status === 401 || answer.status === 403) throw Object.assign(new Error('access'), { status: answer.status });
  if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).detail || 'answered ' + answer.status);
  return answer.json();
}

const element = (tag, className, ...children) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter(child => child !== null));
  return made;
};
const number = value => Math.round(value).toLocaleString('en');
const percent = value => (100 * value).toLocaleString('en', { maximumFractionDigits: value < 0.1 ? 2 : 1 }) + ' %';
const range = interval => percent(interval.low) + ' – ' + percent(interval.high);
const readable = name => name.replaceAll('_', ' ').toLowerCase();
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
    known && isUnsure(reading) ? element('span', 'badge', 'too few to judge') : null);
}

const rate = (title, reading, of) => tile(title, reading, it => percent(it.value),
  it => [range(it.interval), number(it.numerator) + ' of ' + number(it.denominator) + ' ' + of]);

/** One row of a chart; the scale is shared so that rows compare. */
function row(name, reading, scale) {
  const fill = element('div', 'fill');
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

function chart(place, readings, name) {
  const shown = readings.filter(it => it.value != null).sort((a, b) => b.denominator - a.denominator);
  const rows = shown.slice(0, SEVERAL);
  const scale = Math.max(0.01, ...rows.map(it => it.interval.high));
  place.replaceChildren(...(rows.length ? rows.map(it => row(name(it), it, scale)) : [element('p', 'small', 'no data yet')]));
  if (shown.length > rows.length) place.append(element('p', 'small', 'and ' + (shown.length - rows.length) + ' smaller'));
}

function funnel(steps) {
  $('funnel').replaceChildren(...steps.map(step => {
    const fill = element('div', 'fill');
    fill.style.width = 100 * (step.ofAll.value || 0) + '%';
    return element('div', 'row', element('div', 'name', readable(step.stage)), element('div', 'track', fill),
      element('div', 'figure', element('b', '', number(step.people)),
        element('div', 'small', step.stage === 'LEAD' ? 'people' : percent(step.ofPrevious.value || 0) + ' of those')));
  }));
}

function progress(label, reading) {
  const fill = element('div', 'fill');
  fill.style.width = 100 * Math.min(1, reading.value) + '%';
  return element('div', 'row', element('div', 'name', label), element('div', 'track', fill),
    element('div', 'figure', element('b', '', number(reading.numerator)), element('div', 'small', 'of ' + number(reading.denominator))));
}

function goal(plan, day, week) {
  const basis = plan.basis === 'LIVE' ? 'at the live rate of ' : 'at an assumed rate of ';
  const text = element('p', 'plan', element('b', '', number(plan.contacts)), ' people to contact for ' + number(plan.sales)
    + ' sales per ' + plan.per.toLowerCase());
  const doubt = plan.atWorst ? ', between ' + number(plan.atBest) + ' and ' + number(plan.atWorst) : '';
  $('goal').replaceChildren(text, element('p', 'hint', basis + percent(plan.rate) + doubt),
    ...[['last day', day], ['last week', week]].filter(([, it]) => it).map(([label, it]) => progress(label, it)));
}

async function refresh() {
  const all = path => ask('v1/metrics/' + path).then(page => page.items);
  const [bySource, response, byChannel, closing, finish, speed, steps, plan, days, weeks] = await Promise.all([
    all('conversion-rate?by=source&stage=customer&limit=10000'), all('response-rate'), all('response-rate?by=channel'),
    all('closing-ratio'), all('finish-rate'), all('speed-to-lead'), ask('v1/funnel').then(page => page.items),
    ask('v1/goals/plan'), all('goal-progress?window=day&limit=10000'), all('goal-progress?window=week&limit=10000'),
  ]);
  $('tiles').replaceChildren(
    rate('Conversion', plan.conversion, 'people bought'),
    rate('Response rate', response[0], 'contacts answered'),
    rate('Closing ratio', closing[0], 'deals won'),
    rate('Finish rate', finish[0], 'promises kept'),
    tile('Speed to lead', speed[0], it => duration(it.distribution.p50),
      it => ['half are contacted within', '95 % within ' + duration(it.distribution.p95)]));
  funnel(steps);
  goal(plan, days.at(-1), weeks.at(-1));
  chart($('by-source'), bySource, it => it.dimensions.source);
  chart($('by-channel'), byChannel, it => readable(it.dimensions.channel));
}

function signIn(problem) {
  $('metrics').hidden = true;
  $('sign-in').hidden = false;
  $('sign-in-problem').textContent = problem;
}

$('sign-in').addEventListener('submit', event => {
  event.preventDefault();
  sessionStorage.setItem('key', $('key').value.trim());
  show();
});

async function show() {
  try {
    await refresh();
    $('sign-in').hidden = true;
    $('metrics').hidden = false;
    $('freshness').className = '';
    $('freshness').textContent = 'as of ' + new Date().toLocaleTimeString();
  } catch (problem) {
    if (problem.status) {
      const given = sessionStorage.getItem('key');
      signIn(!given ? '' : problem.status === 401 ? 'This key is not known here.' : 'This key may not read metrics.');
      return;
    }
    $('freshness').className = 'stale';
    $('freshness').textContent = 'not up to date: ' + problem.message;
  }
}

show();
setInterval(() => { if (!document.hidden && $('sign-in').hidden) show(); }, EVERY);
