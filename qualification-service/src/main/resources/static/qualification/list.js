// Everybody, best first: searched, filtered, read piece by piece.

import { get, query } from '../kit/ask.js';
import { h, icon, notice, option, ring } from '../kit/dom.js';
import { attempt, onKey, titled } from '../kit/shell.js';
import { nameOf, number, plural, words } from '../kit/words.js';
import { CRITERIA, STAGES, roadPill, stagePill } from './marks.js';

const PIECE = 50;
const PAUSE = 220;

/** Ids in the order in which they were seen last, so that one prospect leads to the next. */
export let seen = [];
export let cameFrom = '';

/** Kept while a prospect is read, so that the way back leads to the same place. */
let kept = null;

const known = missing => h('span.known', { role: 'img', 'aria-label': `${6 - missing.length} of 6 criteria known`, title: missing.length ? 'not known: ' + missing.map(words).join(', ').toLowerCase() : 'everything is known' },
  CRITERIA.map(it => h('i' + (missing.includes(it) ? '' : '.yes'))));

/** The order is by this and not by the score, which says how good what is known is. */
const expected = it => it.ranking == null ? null : `Score ${Math.round(it.score)} of what is known, and about ${Math.round(it.ranking)} to be expected once all is known: the list goes by that`;

const scored = it => {
  const shown = ring(it.score);
  shown.title = expected(it) ?? '';
  return shown;
};

const row = it => h('li', {}, h('a.row', { href: '#/prospects/' + encodeURIComponent(it.prospectId) },
  scored(it),
  h('span.who.cut', {}, h('b', {}, nameOf(it.person, it.company)), h('span.faint.small.title', {}, it.person.jobTitle ?? it.person.email ?? '')),
  h('span.where.cut', {}, it.company?.name ?? it.company?.domain ?? ''),
  h('span.marks', {}, stagePill(it.stage), it.stage === 'OPTED_OUT' ? null : roadPill(it.road, it.reentryAt)),
  known(it.missing),
  h('span.ask.faint.small.cut', { title: it.nextQuestion?.text ?? '' }, it.nextQuestion?.text ?? '')));

/** What the columns are; the rows say it themselves to whoever does not see. */
const titles = () => h('p.row.titles.small', { 'aria-hidden': 'true' }, h('span', {}, 'Score'), h('span', {}, 'Who'), h('span', {}, 'Company'), h('span', {}, 'Stage and road'), h('span', { title: CRITERIA.map(words).join(', ') }, 'Known'), h('span.ask', {}, 'Ask next'));

/** The ways to what waits for somebody's decision. */
const decisions = () => h('p.small.faint.decisions', {}, 'To decide: ', h('a', { href: '#/named' }, 'Named by others'), ' · ', h('a', { href: '#/same-person' }, 'One person or two?'), ' · ', h('a', { href: '#/no-leads' }, 'No leads'), ' · ', h('a', { href: '#/data-requests' }, 'Data requests'));

function filters(given, changed) {
  const search = h('input', { type: 'search', id: 'q', placeholder: 'Name, e-mail, phone or company', 'aria-label': 'Search prospects', autocomplete: 'off', value: given.get('q') });
  const stage = h('select', { id: 'stage', 'aria-label': 'Stage' }, option('', 'Every stage', given.get('stage') ?? ''), STAGES.map(it => option(it, words(it), given.get('stage'))));
  const road = h('div.choices', { role: 'group', 'aria-label': 'Road' }, [['', 'Both roads'], ['CURRENT_INTEREST', 'Current'], ['FUTURE_INTEREST', 'Future']]
    .map(([value, text]) => h('button', { type: 'button', 'data-road': value, 'aria-pressed': String((given.get('road') ?? '') === value), onclick: event => choose(event.target) }, text)));
  const least = h('input', { type: 'range', id: 'min-score', min: 0, max: 100, step: 5, value: given.get('minScore') ?? 0, 'aria-label': 'Least score' });
  const shown = h('output', { for: 'min-score' });
  const say = () => { shown.textContent = +least.value ? 'Score ' + least.value + '+' : 'Any score'; };
  const choose = button => { for (const it of road.children) it.setAttribute('aria-pressed', String(it === button)); changed(); };
  least.addEventListener('input', () => { say(); changed(); });
  search.addEventListener('input', changed);
  search.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    document.querySelector('.rows a')?.focus();
  });
  stage.addEventListener('change', changed);
  say();
  return {
    form: h('search.filters', {}, h('span.search', {}, icon('search'), search, h('kbd', { title: 'press / to search' }, '/')), road, stage, h('label.least', {}, shown, least)),
    search,
    now: () => ({ q: search.value.trim(), stage: stage.value, road: road.querySelector('[aria-pressed=true]').dataset.road, minScore: +least.value || '' }),
    clear() { search.value = stage.value = ''; least.value = 0; say(); choose(road.firstChild); },
  };
}

export async function list(main, parts, given, signal) {
  titled('Prospects');
  if (kept && kept.address === location.hash) {
    main.replaceChildren(kept.view);
    keys(kept);
    scrollTo(0, kept.scrolled);
    kept.view.querySelector(`[href$="${CSS.escape(kept.left ?? '-')}"]`)?.focus({ preventScroll: true });
    kept.refresh(signal).catch(() => {});
    return;
  }
  const view = build(given);
  main.replaceChildren(view.view);
  keys(view);
  kept = view;
  await view.refresh(signal);
}

function build(given) {
  const count = h('p.faint.small', { id: 'count', role: 'status', 'aria-live': 'polite' });
  const rows = h('ul.rows.card', { 'aria-label': 'Prospects' });
  const heads = titles();
  const more = h('button', { id: 'more', hidden: true }, 'Show more');
  const empty = h('div', { hidden: true });
  let next = null, items = [], asked = 0, waiting = null;

  const filter = filters(given, () => { clearTimeout(waiting); waiting = setTimeout(change, PAUSE); });
  const change = () => {
    self.address = '#/' + query(filter.now());
    history.replaceState(null, '', self.address);
    attempt(null, () => refresh());
  };

  async function read(cursor, limit, signal) {
    const mine = ++asked;
    const page = await get('v1/prospects' + query({ ...filter.now(), limit, cursor }), signal);
    if (mine !== asked) return false; // somebody typed on meanwhile
    next = page.next ?? null;
    items = cursor ? [...items, ...page.items] : page.items;
    rows[cursor ? 'append' : 'replaceChildren'](...page.items.map(row));
    show(page.total);
    return true;
  }

  function show(total) {
    const isFiltered = Object.values(filter.now()).some(it => it !== '');
    seen = items.map(it => it.prospectId);
    count.textContent = total == null ? plural(items.length, 'person', 'people')
      : items.length < total ? `${number(items.length)} of ${plural(total, 'person', 'people')}, best first` : plural(total, 'person', 'people') + (total > 1 ? ', best first' : '');
    rows.hidden = heads.hidden = !items.length;
    more.hidden = !next;
    count.title = 'By what the score may be expected to be once all is known: little known and good comes after much known and good.';
    empty.hidden = items.length > 0;
    if (items.length) return;
    empty.replaceChildren(isFiltered
      ? notice('Nobody fits', 'Nobody here fits this search. Try fewer words, another stage, or a lower score.', h('button.main', { onclick: filter.clear }, 'Clear the filters'))
      : notice('Nobody here yet', 'Leads appear as soon as somebody fills in a form or a file is loaded: on the page Came in, or by ./followthrough import FILE. For sample people: ./followthrough start --demo.'));
  }

  const refresh = signal => read(null, Math.min(200, Math.max(PIECE, items.length)), signal);
  more.addEventListener('click', () => attempt(more, async () => {
    const before = items.length;
    if (await read(next, PIECE)) rows.children[before]?.firstChild.focus();
  }));

  const self = {
    view: h('div', {}, h('div.head', {}, h('h1', {}, 'Prospects'), count, h('p.keys.faint.small.push', {}, h('kbd', {}, 'J'), ' ', h('kbd', {}, 'K'), ' move · ', h('kbd', {}, '↵'), ' open')), filter.form, decisions(), heads, rows, empty, h('p.more', {}, more)),
    address: location.hash, filter, rows, refresh, scrolled: 0, left: null,
  };
  rows.addEventListener('click', event => {
    self.left = event.target.closest('a')?.getAttribute('href').split('/').at(-1);
    self.scrolled = scrollY;
    cameFrom = self.address.slice(1);
  });
  return self;
}

function keys({ filter, rows }) {
  const move = by => {
    const all = [...rows.querySelectorAll('a')];
    all[Math.max(0, Math.min(all.length - 1, all.indexOf(document.activeElement) + by))]?.focus();
  };
  for (const name of ['j', 'ArrowDown']) onKey(name, () => move(1));
  for (const name of ['k', 'ArrowUp']) onKey(name, () => move(-1));
  onKey('/', () => filter.search.select());
}
