// The page that is opened every morning: how it goes against the days before, where people stop, and what works.

import { get } from '../kit/ask.js';
import { h, option, pill } from '../kit/dom.js';
import { go, refused, start, tell, titled } from '../kit/shell.js';
import { date, decimal, number, percent, plural, range, words } from '../kit/words.js';
import { forecast, goal } from './ahead.js';
import { behind } from './behind.js';
import { nothing, picture, survival, trend } from './charts.js';
import { about, csv, figure, listed } from './csv.js';
import { ask, over, picked, split, weekly } from './figures.js';
import { called, shown } from './names.js';
import { experiments, funnel, rows, triangle, week } from './tables.js';
import { address, before, forget, keep, kept, present, SPANS, STAGES, view } from './view.js';
import { newestDay, standing, stateOf, watch } from './watch.js';

const SEVERAL = 12;
const CURVES = 4;
const DAY = 86400000;
const TRENDS = ['response-rate', 'conversion-rate', 'open-rate', 'click-rate', 'closing-ratio', 'finish-rate'];
const $ = id => document.getElementById(id);

function duration(seconds) {
  if (seconds < 90) return Math.round(seconds) + ' s';
  if (seconds < 5400) return Math.round(seconds / 60) + ' min';
  return seconds < 129600 ? (seconds / 3600).toFixed(1) + ' h' : (seconds / 86400).toFixed(1) + ' d';
}

/** Whether it went up or down, said only where the ranges do not overlap; else it may be chance. */
function change(now, then) {
  if (then?.value == null || now?.value == null) return null;
  const points = 100 * (now.value - then.value);
  const said = (points > 0 ? '▲ ' : '▼ ') + decimal(Math.abs(points)) + ' points';
  const sure = now.interval.low > then.interval.high || now.interval.high < then.interval.low;
  if (!sure) return h('p.small.faint', { title: 'before: ' + percent(then.value) + ' (' + range(then.interval) + ')' }, 'before: ' + percent(then.value) + ', may be chance');
  return h('p.small' + (points > 0 ? '.up' : '.down'), { title: 'before: ' + percent(then.value) + ' (' + range(then.interval) + ')' }, said);
}

const longer = (now, then) => then?.value == null || now?.value == null ? null
  : h('p.small.faint', { title: 'How long it takes, below, compares them fairly' }, 'before: ' + percent(then.value) + ', who have had longer');

/** @param young those before had more time, so that a lower rate says nothing */
function tile(title, now, then, of, { hint, young } = {}) {
  const known = now?.value != null, few = now?.verdict === 'TOO_FEW';
  return h('article.tile' + (known && !few ? '' : '.unsure'), { title: hint }, h('h2', {}, title),
    h('div.value', {}, known ? percent(now.value) : '–'),
    known ? h('p.small', {}, range(now.interval)) : h('p.small', {}, 'nothing counted in these days'),
    known ? h('p.small', {}, number(now.numerator) + ' of ' + number(now.denominator) + ' ' + of) : null,
    few ? pill('too few to judge') : young ? longer(now, then) : change(now, then),
    now?.filtered === false ? h('p.small', {}, 'of everybody') : null);
}

/** What cohorts of people can be told apart by. */
const OF_PEOPLE = ['source', 'channel', 'campaign'];
const isOfPeople = looked => looked.only && OF_PEOPLE.includes(looked.only.dimension);
const filtered = looked => isOfPeople(looked) ? { by: looked.only.dimension, [looked.only.dimension]: looked.only.value } : {};
const pick = looked => looked.only ? { [looked.only.dimension]: looked.only.value } : {};
const days = looked => ({ ...looked.from ? { from: looked.from } : {}, to: looked.to });

/** Contacts may be answered for 14 days: where these are much of what is looked at, the days before had more. */
const isYoung = ({ from, to }) => from != null && (Date.parse(to) - Date.parse(from)) / DAY < 4 * 14;

async function tiles(looked, catalogue, signal) {
  const then = before(looked);
  const both = (metric, more) => Promise.all([over(metric, looked, catalogue, more, signal), over(metric, then, catalogue, more, signal)]);
  const [conversion, response, closing, finish, speed] = await Promise.all([
    both('conversion-rate', { stage: looked.stage.toLowerCase() }), both('response-rate'), both('closing-ratio'), both('finish-rate'),
    ask('metrics/speed-to-lead', picked('speed-to-lead', looked.only, catalogue), signal).then(it => it.items[0])]);
  const ofEverybody = looked.only && !('by' in picked('speed-to-lead', looked.only, catalogue));
  $('tiles').replaceChildren(
    tile('Became ' + words(looked.stage).toLowerCase(), ...conversion, 'captured', { young: true, hint: 'Of the people captured in these days, as it stands now: who came late still has time' }),
    tile('Response rate', ...response, 'contacts answered', { young: isYoung(looked), hint: 'A contact is answered within 14 days: of those of late, answers may still come' }),
    tile('Closing ratio', ...closing, 'deals won'),
    tile('Finish rate', ...finish, 'promises kept'),
    h('article.tile' + (speed?.distribution ? '' : '.unsure'), {}, h('h2', {}, 'Speed to lead'),
      h('div.value', {}, speed?.distribution ? duration(speed.distribution.p50) : '–'),
      h('p.small', {}, speed?.distribution ? 'half had a first contact by then, also one sent by itself; 95 % within ' + duration(speed.distribution.p95) + '. Of all days' : 'nothing counted yet'),
      ofEverybody ? h('p.small', {}, 'of everybody') : null));
}

const dayOf = iso => date(iso + 'T12:00:00Z', 'UTC');
const said = ({ span, from, to }) => span === 'all' ? 'until ' + dayOf(to) : from === to ? dayOf(to) : dayOf(from) + ' – ' + dayOf(to);

/** For the rows of a card: who is behind one of them. */
const people = (metric, dimension, did, all, looked, more) => ({ name, numerator }, called) => behind(called + ', ' + said(looked), metric,
  { ...days(looked), ...more, [dimension]: name }, numerator ? { NUMERATOR: did, DENOMINATOR: all } : { DENOMINATOR: all });

const curveName = picked => picked ? called(picked[0], picked[1], { named: picked[0] === 'channel' ? words : undefined }) : { text: 'everybody', own: true };

const byNumber = (a, b) => parseInt(a.name) - parseInt(b.name);

/** Draws a metric by the values of a dimension, of everybody, and gives what is drawn. */
const comparing = (looked, catalogue, signal) => async (place, metric, by, asked, facets, named, [did, all], order) => {
  const found = await split(metric, by, looked, catalogue, asked, SEVERAL, signal);
  if (order) found.rows.sort(order);
  rows(place, by, found, named, people(metric, by, did, all, looked, asked));
  return listed(about(metric, looked, catalogue, facets), by, found);
};

/** Each card asks for itself: one that fails says so in its own place. It gives the figures that it shows. */
const cards = (looked, catalogue, trended, signal, compared = comparing(looked, catalogue, signal)) => ({
  'funnel': async place => {
    const answer = await ask('funnel', { ...days(looked), ...pick(looked) }, signal);
    const reached = { NUMERATOR: 'Came this far', DENOMINATOR: 'All captured' };
    const common = about('conversion-rate', looked, catalogue, pick(looked));
    funnel(place, answer.items, ({ stage }) => behind(words(stage) + ', ' + said(looked), 'conversion-rate',
      { ...days(looked), ...pick(looked), stage: (stage === 'LEAD' ? 'CUSTOMER' : stage).toLowerCase() }, stage === 'LEAD' ? { DENOMINATOR: 'All captured' } : reached));
    return answer.items.map(it => ({ ...common, to: it.stage, ...figure({ ...it.ofAll, numerator: it.people, denominator: answer.items[0].people }) }));
  },
  'trend': async place => {
    const isConversion = trended === 'conversion-rate';
    const weeks = await weekly(trended, looked, catalogue, isConversion ? { stage: looked.stage.toLowerCase() } : {}, signal);
    trend(place, words(trended) + ' by week', weeks);
    const { by: _, ...filter } = picked(trended, looked.only, catalogue);
    const common = about(trended, looked, catalogue, { ...isConversion ? { to: looked.stage } : {}, ...filter });
    return weeks.map(it => ({ ...common, window: 'WEEK', start: it.start.toISOString().slice(0, 10), end: it.end, ...figure(it) }));
  },
  'survival': async place => {
    const byWhat = looked.only ? filtered(looked) : OF_PEOPLE.includes(looked.by) ? { by: looked.by, top: CURVES } : {};
    const asked = { ...days(looked), stage: looked.stage.toLowerCase() };
    const [answer, all] = await Promise.all([ask('survival', { ...asked, ...byWhat }, signal), byWhat.by ? ask('survival', asked, signal) : { items: [] }]);
    const curves = [...all.items, ...answer.items].map(it => ({ name: curveName(Object.entries(it.dimensions)[0]), curve: it.curve }));
    survival(place, 'Share who became ' + words(looked.stage).toLowerCase() + ', by days since capture', curves);
    const halves = curves.flatMap(({ name, curve }) => curve.quantiles.filter(it => it.days != null).slice(0, 1).map(it => name.text + ': ' + percent(it.share) + ' within ' + plural(it.days, 'day')));
    if (byWhat.by && answer.total > CURVES && place.querySelector('svg')) place.append(h('p.faint.small', {}, 'Drawn are everybody and the ' + CURVES + ' largest of ' + number(answer.total) + '.'));
    if (halves.length) place.append(h('p.faint.small', {}, halves.join(' · ')));
  },
  'cohorts': async place => {
    const filter = isOfPeople(looked) ? pick(looked) : {};
    const { items } = await ask('cohorts', { ...days(looked), stage: looked.stage.toLowerCase(), size: 'month', ...filter }, signal);
    triangle(place, items);
    const common = about('time-to-stage', looked, catalogue, { to: looked.stage, ...filter });
    return items.flatMap(month => month.ages.filter(age => age.converted.value != null).map(age => ({
      ...common, window: 'MONTH', start: month.start, end: month.end, people: month.people, ageDays: age.days, everybodyThisOld: String(age.complete), ...figure(age.converted) })));
  },
  'by': place => compared(place, 'conversion-rate', looked.by, { stage: looked.stage.toLowerCase() }, { to: looked.stage }, looked.by === 'channel' ? words : undefined, ['Got there', 'All captured']),
  'by-channel': place => compared(place, 'response-rate', 'channel', {}, {}, words, ['Answered', 'All contacted']),
  'week': async place => week(place, await ask('timing', { channel: 'CALL', ...days(looked) }, signal)),
  'week-mail': async place => week(place, await ask('timing', { channel: 'EMAIL', ...days(looked) }, signal)),
  'answers': async place => catalogue.has('first-answer') ? compared(place, 'first-answer', 'contact', {}, {}, name => 'Contact ' + name, ['Answered it', 'All who had it'], byNumber) : nothing(place, 'Not measured here.'),
  'experiments': async place => experiments(place, (await ask('experiments', days(looked), signal)).items),
  'objections': place => compared(place, 'objections', 'type', { came: 'CLEARED' }, { came: 'CLEARED' }, words, ['Cleared', 'All who raised it']),
  'finish': place => compared(place, 'finish-rate', 'cadence', {}, {}, words, ['Kept', 'All that ended']),
  'forecast': async place => forecast(place, (await ask('forecast', {}, signal)).items, (await ask('forecast', { by: 'rep' }, signal)).items),
  'goal': async place => goal(place, signal),
});

const isRefused = problem => problem.status === 401 || problem.status === 403;

// Cards that could not be drawn are missed: they are drawn at the next look, whether or not anything is counted until then.
async function refresh(looked, catalogue, trended, signal) {
  let missed = false;
  const failed = (place, problem) => {
    if (isRefused(problem)) throw problem; // the figures that are there stay until there is a key again
    missed = true;
    if (signal.aborted) return;
    shownIn.delete(place);
    nothing(place, problem.message);
  };
  const figures = $('metrics');
  figures.setAttribute('aria-busy', 'true');
  try {
    const work = Object.entries(cards(looked, catalogue, trended, signal)).map(([id, draw]) => [$(id), draw]).map(([place, draw]) => draw(place).then(it => shownIn.set(place, it), problem => failed(place, problem)));
    await Promise.all([...work, tiles(looked, catalogue, signal)]);
    return { ...await ask('funnel', { from: looked.to, to: looked.to }, signal), missed };
  } finally {
    figures.setAttribute('aria-busy', 'false');
  }
}

/** The figures that each card shows, for its file. */
const shownIn = new WeakMap();

// Files are opened in spreadsheets, which read numbers as the country writes them.
function download(id, looked) {
  const figures = shownIn.get($(id));
  if (!figures?.length) return tell('There are no figures yet.');
  const file = csv(figures, (1.5).toLocaleString().includes(','));
  save(new Blob([file], { type: 'text/csv;charset=utf-8' }), [id, looked.from, looked.to].filter(it => it).join('_') + '.csv');
}

function save(blob, name) {
  const link = h('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function card(id, title, hint, { file, image, everybody } = {}) {
  const buttons = [
    file && h('button.quiet.small', { onclick: () => download(id, file), 'aria-label': 'CSV of ' + title }, 'CSV'),
    image && h('button.quiet.small', { onclick: () => { const found = picture($(id)); if (found) save(found, id + '.svg'); else tell('There is no chart yet.'); }, 'aria-label': 'Picture of ' + title }, 'Picture')];
  return h('section.card', { 'aria-labelledby': id + '-title' }, h('header', {}, h('h2', { id: id + '-title' }, title), h('div.line.tools', {}, buttons)), hint || everybody ? h('p.hint', {}, hint, everybody ? h('b', {}, ' Of everybody, not only ' + everybody + '.') : null) : null, h('div', { id, 'aria-live': 'off' }));
}

function controls(asked, looked, catalogue, trended) {
  const to = changes => go(address(present(), changes)); // two choices in a row are both kept
  const dates = name => h('label', {}, words(name), h('input', { type: 'date', name, value: looked[name], 'aria-label': name, onchange: event => event.target.value && to({ span: null, from: present().get('from') ?? looked.from, to: present().get('to') ?? looked.to, [name]: event.target.value }) }));
  const dimensions = catalogue.get('conversion-rate')?.by ?? ['source', 'channel'];
  const choose = (label, value, values, changed, named = words) => h('label', {}, label, h('select', { onchange: event => changed(event.target.value) }, values.map(it => option(it, named(it), value))));
  const views = Object.entries(kept());
  const name = h('input', { placeholder: 'Name of this view', 'aria-label': 'Name of this view', maxlength: 60 });
  return h('section.controls.card', { 'aria-label': 'What is shown' },
    h('label', {}, 'Days', h('select', { id: 'span', onchange: event => to(event.target.value === 'days' ? { span: null, from: looked.from, to: looked.to } : { span: event.target.value, from: null, to: null }) },
      [...SPANS, ['days', 'Own days']].map(([value, text]) => option(value, text, looked.span)))),
    looked.span === 'days' ? [dates('from'), dates('to')] : null,
    choose('How far', looked.stage, STAGES, stage => to({ stage })),
    choose('Compare by', looked.by, dimensions, by => to({ by })),
    choose('Week by week', trended, TRENDS.filter(it => catalogue.has(it)), trend => to({ trend })),
    looked.only ? h('p.only', {}, h('span.faint.small', {}, 'Only ' + words(looked.only.dimension).toLowerCase()), ' ', h('b', {}, shown(called(looked.only.dimension, looked.only.value))), ' ',
      h('button.quiet.small', { onclick: () => to({ only: null }) }, 'Show all')) : null,
    h('details.views', {}, h('summary', {}, 'Views'),
      h('ul', {}, views.map(([title, search]) => h('li.line', {}, h('a', { href: '#/?' + search }, title), h('button.quiet.small', { 'aria-label': 'Forget ' + title, onclick: event => { forget(title); event.target.closest('li').remove(); } }, '✕')))),
      h('form.line', { onsubmit: event => { event.preventDefault(); if (name.value.trim()) { keep(name.value.trim(), asked); tell('Kept in this browser.'); go(address(asked, { kept: null })); dispatchEvent(new HashChangeEvent('hashchange')); } } }, name, h('button', { type: 'submit' }, 'Keep'))));
}

/** Days that are counted back from the newest one, as of a newer one; everything else that was chosen or is being typed stays. */
function moveOn(looked, then) {
  if (looked.from === then.from && looked.to === then.to) return;
  Object.assign(looked, then);
  $('days').textContent = said(looked);
  for (const name of ['from', 'to']) {
    const input = document.querySelector(`.controls input[name=${name}]`);
    if (input && input !== document.activeElement) input.value = looked[name];
  }
}

const layout = (asked, looked, catalogue, trended, freshness) => {
  const whole = looked.only ? called(looked.only.dimension, looked.only.value).text : null; // figures are not counted for two dimensions at once
  return [
    h('div.head', {}, h('h1', {}, 'Metrics'), h('p.push', { id: 'days' }, said(looked)), freshness),
    controls(asked, looked, catalogue, trended),
    h('section.tiles', { id: 'tiles', 'aria-label': 'Main rates' }),
    h('div.charts', { id: 'metrics' },
      card('funnel', 'Funnel', 'People captured in these days, by how far they ever came. A click on a figure shows them.', { file: looked }),
      card('trend', words(trended) + ' by week', 'The band is the range in which the true rate lies 95 times of 100. Hollow: few, or not over yet.' + (trended === 'conversion-rate' ? ' The people of late weeks still have time.' : trended === 'response-rate' ? ' What was sent within the last 14 days may still be answered.' : ''), { file: looked, image: true, everybody: 'by' in picked(trended, looked.only, catalogue) ? null : whole }),
      card('by', 'Who gets there, by ' + words(looked.by).toLowerCase(), 'The bar is the rate, the line its range. Grey: too few to judge. A click shows one alone.' + (looked.by === 'rep' ? ' Each is of who worked with them last before the sale, or so far.' : ''), { file: looked, everybody: whole }),
      card('survival', 'How long it takes', 'People who still have time are counted until now, so that young ones do not pull the rate down (Kaplan-Meier).', { image: true, everybody: isOfPeople(looked) ? null : whole }),
      card('cohorts', 'Cohorts', 'Share of each month’s people who got there, by their age. Dotted: not everybody is this old yet.', { file: looked, everybody: isOfPeople(looked) ? null : whole }),
      card('by-channel', 'Who answers, by channel', 'Contacts answered by a person within 14 days, of those delivered.', { file: looked, everybody: whole }),
      card('answers', 'Which contact brings the answer', 'Of the people who had this contact without an answer before, how many answered it.', { file: looked, everybody: whole }),
      card('week', 'When calls are answered', 'Percent answered, by day and hour of the person.', { everybody: whole }),
      card('week-mail', 'When e-mails are answered', 'Percent answered, by day and hour of the person.', { everybody: whole }),
      card('experiments', 'Wordings against each other', 'The verdict stays true however often one looks.', { everybody: whole }),
      card('objections', 'Objections cleared', 'Of those raised, how many were cleared, by type.', { file: looked, everybody: whole }),
      card('finish', 'Promises kept, by cadence', 'Every contact made, or an end that the person brought about, of all that ended.', { file: looked, everybody: whole }),
      card('forecast', 'Open deals', 'As they stand now, whatever days are chosen.', { everybody: whole }),
      card('goal', 'Goal', 'From the newest day on, by the rate of all people so far.', { everybody: whole })),
    h('p.foot.faint.small', {}, 'Every figure is also at ', h('code', {}, '/v1/metrics'), ' as JSON and CSV, and on the topics ', h('code', {}, 'metrics.*.v1'), '.'),
  ];
};

async function metrics(main, parts, asked, signal) {
  titled('Metrics');
  const [answer, all] = await Promise.all([get('v1/funnel', signal), get('v1/metrics', signal)]);
  const catalogue = new Map(all.items.map(it => [it.name, it]));
  const watching = new AbortController();
  let newest = answer.newestDay, counted = stateOf(answer);
  const looked = view(asked, newest ?? new Date().toISOString().slice(0, 10));
  const trended = TRENDS.includes(asked.get('trend')) ? asked.get('trend') : TRENDS[0];
  const freshness = h('p.faint.small', { id: 'freshness', role: 'status' });
  const say = (text, stale) => {
    freshness.className = stale ? 'stale small' : 'faint small';
    freshness.textContent = text;
  };
  const told = it => say(standing(it), it.waiting);
  main.replaceChildren(...layout(asked, looked, catalogue, trended, freshness));
  $('by').addEventListener('click', event => {
    const value = event.target.closest('.row')?.dataset.value;
    if (value !== undefined && !looked.only) go(address(present(), { only: looked.by + ':' + value }));
  });
  told(answer);
  const first = await refresh(looked, catalogue, trended, signal);
  told(first);
  if (first.missed) counted = null;
  watch(async patient => {
    try {
      const now = await ask('funnel', { from: looked.to, to: looked.to }, patient);
      if (stateOf(now) === counted) return;
      newest = newestDay(newest, now);
      if (newest) moveOn(looked, view(asked, newest));
      const drawn = await refresh(looked, catalogue, trended, patient);
      told(drawn);
      counted = drawn.missed ? null : stateOf(now);
    } catch (problem) {
      if (signal.aborted) return;
      counted = null;
      say('not up to date: ' + problem.message, true);
      if (refused(problem)) watching.abort();
    }
  }, AbortSignal.any([signal, watching.signal]));
}

start('analytics', '', [[/^$/, metrics]]);
