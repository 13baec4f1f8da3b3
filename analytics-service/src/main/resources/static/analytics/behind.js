// Who is behind a figure: the same people that it counts, by name where whoever looks may read them.

import { get } from '../kit/ask.js';
import { h } from '../kit/dom.js';
import { across, neighbours } from '../kit/shell.js';
import { decimal, nameOf, number, plural, words } from '../kit/words.js';

const PIECE = 25;
const MOST = 1000;

/** Names are qualification's; without its address, or where it knows nobody by the id, the id is all there is. */
async function nameInto(place, id, signal) {
  const base = neighbours().qualification;
  if (!base) return;
  const link = across(h('a', {}, id), 'qualification', 'prospects/' + encodeURIComponent(id));
  place.replaceChildren(link);
  const it = await get(base + '/v1/prospects/' + encodeURIComponent(id), signal);
  link.textContent = nameOf(it.person, it.company);
  place.append(h('span.faint.small', {}, ' ' + words(it.stage).toLowerCase()));
}

function line({ prospectId, count }, signal) {
  const who = h('span', {}, h('code', {}, prospectId));
  nameInto(who, prospectId, signal).catch(() => {});
  return h('li', {}, who, count === 1 ? null : h('span.faint.small', {}, ' · ' + decimal(count)));
}

function list(place, found, signal) {
  const people = h('ul.people');
  const more = h('button.quiet', { onclick: () => show(people.children.length) }, 'Show more');
  const show = from => {
    people.append(...found.items.slice(from, from + PIECE).map(it => line(it, signal)));
    more.hidden = people.children.length >= found.items.length;
  };
  show(0);
  const said = plural(found.total, 'person', 'people') + (found.sum === found.total ? '' : ', ' + decimal(found.sum) + ' in all')
    + (found.items.length < found.total ? '; the first ' + number(found.items.length) + ' are listed' : '');
  place.replaceChildren(h('p', { role: 'status' }, said),
    found.why ? h('p.stale', {}, 'The figure says ' + decimal(found.figure) + '. ' + found.why) : '',
    found.total ? people : '', more);
}

/**
 * Opens the people of one figure over the page.
 *
 * @param given days, value of one dimension and facets, as the figure was asked for
 * @param parts of the rate that are of interest, with what they are called
 */
export function behind(title, metric, given, parts) {
  const place = h('div', {}, h('p.faint', {}, 'Looking …'));
  const own = new AbortController();
  const choose = async part => {
    for (const it of choices.children) it.setAttribute('aria-pressed', String(it.dataset.part === part));
    try {
      const found = await get('v1/metrics/' + metric + '/people?' + new URLSearchParams({ ...given, part, limit: MOST }), own.signal);
      if (choices.querySelector('[aria-pressed=true]').dataset.part === part) list(place, found, own.signal);
    } catch (problem) {
      if (!own.signal.aborted) place.replaceChildren(h('p.stale', {}, problem.message));
    }
  };
  const choices = h('div.choices', { role: 'group', 'aria-label': 'Which people' },
    Object.entries(parts).map(([part, text]) => h('button', { type: 'button', 'data-part': part, 'aria-pressed': 'false', onclick: () => choose(part) }, text)));
  const dialog = h('dialog', { id: 'behind', 'aria-labelledby': 'behind-title', onclose: () => { own.abort(); dialog.remove(); } },
    h('header', {}, h('h2', { id: 'behind-title' }, title)), choices, place,
    h('p.line', {}, h('button', { type: 'button', onclick: () => dialog.close() }, 'Close')));
  addEventListener('hashchange', () => dialog.close(), { signal: own.signal });
  document.body.append(dialog);
  dialog.showModal();
  choose(Object.keys(parts)[0]);
}
