// The frame of every page: navigation over all services, signing in, addresses behind #, errors, keys.

import { key, get, Problem } from './ask.js';
import { h, icon, notice } from './dom.js';
import { goBy } from './words.js';

const PAGES = [
  ['Prospects', 'qualification', ''],
  ['My day', 'cadence', 'day'],
  ['Capacity', 'cadence', 'capacity'],
  ['Waitlist', 'cadence', 'waitlist'],
  ['Cadences', 'cadence', 'cadences'],
  ['Metrics', 'analytics', ''],
  ['Came in', 'intake', ''],
];
const AGAIN_AFTER = 5000;
const SLOW = 150;

let here, routes, links = {}, showing = null, shownAt = null, shortcuts = new Map(), keysBefore = new Map(), retry = null;
const main = h('main', { id: 'main', tabindex: -1 });
const progress = h('div', { id: 'progress' });
const told = h('div', { id: 'told', role: 'status', 'aria-live': 'polite' });

/** Addresses of the other services' pages; without an entry for those that are not configured. */
export const neighbours = () => links;

// A key in the address (#key=…&at=…) never leaves the browser; it is moved out of sight at once.
function takeKeyFromAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  if (!given.get('key')) return;
  key.set(given.get('key'));
  history.replaceState(null, '', location.pathname + (given.get('at') ? '#/' + given.get('at') : ''));
}

/**
 * An address on another service's page. It shows no key; the key goes along, in the part of an address that browsers keep
 * to themselves, only when it is followed.
 */
export function across(anchor, service, at) {
  const base = links[service];
  const plain = base + '/#/' + at;
  anchor.href = plain;
  const withKey = () => {
    if (!key.get()) return;
    anchor.href = base + '/#' + new URLSearchParams({ key: key.get(), at });
    setTimeout(() => { anchor.href = plain; });
  };
  anchor.addEventListener('click', withKey);
  anchor.addEventListener('auxclick', withKey);
  return anchor;
}

const current = () => location.hash.replace(/^#\/?/, '');

function frame() {
  const nav = h('nav', { 'aria-label': 'Pages' }, PAGES.filter(([, service]) => service === here || links[service])
    .map(([name, service, at]) => service === here ? h('a', { href: '#/' + at, 'data-at': at }, name) : across(h('a', {}, name), service, at)));
  const brand = h('a.brand', { href: links.start ?? '#/' }, icon('brand'), 'Followthrough');
  const out = h('button.quiet', { id: 'sign-out', onclick: () => { key.forget(); sessionStorage.clear(); location.reload(); } }, 'Sign out');
  document.body.append(progress, h('a.skip', { href: '#main', onclick: event => { event.preventDefault(); main.focus(); } }, 'Skip to content'),
    h('header', { id: 'bar' }, h('div', {}, brand, nav, out)), main, told);
}

function markCurrent() {
  const at = current().split(/[/?]/)[0];
  for (const anchor of document.querySelectorAll('#bar nav a[data-at]')) {
    const isHere = anchor.dataset.at === at || (anchor.dataset.at === routes.home && !PAGES.some(([, service, to]) => service === here && to === at));
    if (isHere) anchor.setAttribute('aria-current', 'page');
    else anchor.removeAttribute('aria-current');
    if (isHere) anchor.scrollIntoView({ block: 'nearest', inline: 'center' });
  }
}

/** Runs while a thin bar shows that something is going on. */
export async function busy(work) {
  progress.classList.add('busy');
  try {
    return await work();
  } finally {
    progress.classList.remove('busy');
  }
}

async function route() {
  clearTimeout(retry);
  showing?.abort();
  const mine = showing = new AbortController();
  keysBefore = shortcuts;
  shortcuts = new Map();
  const [path, search = ''] = current().split('?');
  markCurrent();
  for (const [pattern, view] of routes.views) {
    const match = path.match(pattern);
    if (!match) continue;
    const before = main.firstElementChild;
    // Nobody may take the page before for the one that is still on its way.
    const slow = path === shownAt ? null : setTimeout(() => {
      if (!mine.signal.aborted && main.firstElementChild === before) main.replaceChildren(h('p.faint', { role: 'status' }, 'One moment…'));
    }, SLOW);
    try {
      await busy(() => view(main, match.slice(1).map(decodeURIComponent), new URLSearchParams(search), mine.signal));
    } catch (failed) {
      if (mine.signal.aborted) return;
      failure(failed);
    } finally {
      clearTimeout(slow);
    }
    if (!mine.signal.aborted) {
      shownAt = path;
      keysBefore = new Map();
    }
    return;
  }
  location.replace('#/' + routes.home);
}

/** What could not be shown, and what to do. */
function failure(failed) {
  if (failed.status === 401) {
    signIn('This key is not known here, or no longer.');
    return;
  }
  if (failed.status === 403) {
    const other = h('button.main', { onclick: () => signIn('This key may not read that. Use one with a wider scope.') }, 'Use another key');
    main.replaceChildren(notice('Not with this key', 'This key lacks the scope for this page. The other pages may work with it.', other));
    return;
  }
  if (!(failed instanceof Problem)) console.error(failed);
  const again = failed.status === 404 ? h('a.button', { href: '#/' + routes.home }, 'Back to the list') : h('button.main', { onclick: route }, 'Try again');
  const text = failed.isGone ? failed.message + ' Trying again by itself every few seconds.' : failed.message;
  main.replaceChildren(notice(failed.status === 404 ? 'Not there' : failed.isGone ? 'No answer' : 'That did not work', text, again));
  main.firstChild.classList.add('bad');
  main.firstChild.setAttribute('role', 'alert');
  if (failed.isGone) retry = setTimeout(route, AGAIN_AFTER);
}

/**
 * For what a page asks by itself while it is left open: a key that ran out is asked for over what is there, and not told as if
 * there were nothing. Gives whether it was the key.
 */
export function refused(failed) {
  const isKey = failed.status === 401 || failed.status === 403;
  if (isKey) failure(failed);
  return isKey;
}

/** Over whatever is on the page, so that a key that ran out costs nobody what was typed. */
let dialog = null;
function signIn(problem) {
  const given = key.get();
  key.forget();
  if (dialog?.open) return;
  const input = h('input', { id: 'key', type: 'password', autocomplete: 'off', spellcheck: 'false', required: true });
  const said = h('p.problem', { id: 'sign-in-problem', role: 'alert' }, given ? problem : '');
  const submit = event => {
    event.preventDefault();
    key.set(input.value.trim());
    dialog.close();
    dialog.remove();
    if (main.querySelector('[data-kept]')) tell('Signed in. Nothing was lost; please do it again.');
    else route();
  };
  dialog = h('dialog', { id: 'sign-in', 'aria-labelledby': 'sign-in-title', oncancel: event => event.preventDefault() },
    h('form', { onsubmit: submit },
      h('h1', { id: 'sign-in-title' }, given ? 'Sign in again' : 'Sign in'),
      h('p.faint.small', {}, 'The access key stays in this tab and is forgotten when it is closed.'),
      h('label', { for: 'key' }, 'Access key', input), said, h('button.main', { type: 'submit' }, 'Sign in')));
  document.body.append(dialog);
  dialog.showModal();
}

/** A short word at the bottom of the page; `undo` is offered as a button. Returns what takes it away. */
export function tell(text, { bad = false, undo = null, lasting = bad ? 9000 : 4500 } = {}) {
  const toast = h('div.toast' + (bad ? '.bad' : ''), { role: bad ? 'alert' : null }, h('span', {}, text));
  const gone = () => toast.remove();
  toast.append(undo ? h('button', { onclick: () => { gone(); undo(); } }, 'Undo ', h('kbd', {}, 'U'))
    : h('button', { onclick: gone, 'aria-label': 'Dismiss' }, '✕'));
  told.append(toast);
  while (told.children.length > 3) told.firstChild.remove();
  setTimeout(gone, lasting);
  return gone;
}

/** Runs what a button asks for: the button waits, errors are told. Gives whether it went well. */
export async function attempt(button, work) {
  if (button?.getAttribute('aria-busy') === 'true') return false;
  button?.setAttribute('aria-busy', 'true');
  try {
    await busy(work);
    return true;
  } catch (failed) {
    if (failed.status === 401) {
      main.firstElementChild?.setAttribute('data-kept', '');
      failure(failed);
    } else {
      if (!(failed instanceof Problem)) console.error(failed);
      tell(failed.message, { bad: true });
    }
    return false;
  } finally {
    button?.removeAttribute('aria-busy');
  }
}

/** A key that works while this view is shown and nobody is typing. */
export const onKey = (name, action) => shortcuts.set(name, action);

document.addEventListener('keydown', event => {
  if (event.repeat && event.key === 'Enter' && event.target.closest('button')) event.preventDefault(); // held down it presses once
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  const typing = event.target.closest('input, textarea, select');
  if (typing) {
    if (event.key === 'Escape') {
      event.preventDefault(); // leaves the field and keeps what is in it
      event.target.blur();
    }
    return;
  }
  const action = shortcuts.get(event.key);
  if (!action) {
    // Meant for what is not shown any more; what comes next nobody has seen.
    if (keysBefore.has(event.key) && !event.repeat) tell('The page was being fetched, and the key did nothing: press it again.');
    return;
  }
  event.preventDefault();
  action(event);
});

export const go = at => { location.hash = '#/' + at; };

/** Says what is shown, also to screen readers. */
export function titled(text) {
  document.title = text + ' · Followthrough';
}

/** @param service whose page this is; views: [pattern, (main, parts, query, signal)]; home: where to go otherwise */
export async function start(service, home, views) {
  here = service;
  routes = { home, views };
  takeKeyFromAddress();
  links = await get('page-links').catch(() => ({}));
  goBy(links.today);
  frame();
  addEventListener('hashchange', () => { takeKeyFromAddress(); route(); });
  if (key.get()) route();
  else signIn('');
}

export const reload = () => route();
