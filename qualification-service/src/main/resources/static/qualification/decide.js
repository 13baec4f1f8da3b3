// What waits for a decision: pairs who may be one person, people who are no leads, requests about data; whom others named is in named.js. One key each.

import { get, post, query, send } from '../kit/ask.js';
import { h, notice, option, pill } from '../kit/dom.js';
import { decide as deciding, onDecision } from '../kit/once.js';
import { attempt, tell, titled } from '../kit/shell.js';
import { date, nameOf, percent, plural, words } from '../kit/words.js';
import { alike, grounds } from './alike.js';
import { roadPill, stagePill } from './marks.js';

const VIEWS = [['named', 'Named by others'], ['same-person', 'One person or two?'], ['no-leads', 'No leads'], ['data-requests', 'Data requests']];
export const PIECE = 50;

const tabs = here => h('nav.choices.tabs', { 'aria-label': 'What to decide' },
  h('a.button.quiet', { href: '#/' }, 'All prospects'),
  VIEWS.map(([at, text]) => h('a.button' + (at === here ? '.main' : '.quiet'), { href: '#/' + at, 'aria-current': at === here ? 'page' : null }, text)));

export const person = id => '#/prospects/' + encodeURIComponent(id);

/**
 * A list of cards of which the first is meant by the keys; a decided one goes away, and the count with it.
 *
 * @param again shows the next ones when all that were shown are decided and others still wait
 */
export function desk(main, here, none, keys, again) {
  let open = 0;
  const [, title] = VIEWS.find(([at]) => at === here);
  const count = h('p.faint.small', { id: 'count', role: 'status', 'aria-live': 'polite' });
  const cards = h('ul.desk', { 'aria-label': title });
  titled(title);
  main.replaceChildren(h('div.head', {}, h('h1', {}, title), count, h('p.keys.faint.small.push', {}, keys.map(([key, , text]) => h('span', {}, h('kbd', {}, key.toUpperCase()), ' ' + text + ' ')))), tabs(here), cards);
  const left = () => cards.children.length;
  const say = () => {
    count.textContent = open ? plural(open, 'case') + ' open' : '';
    if (!open) cards.replaceWith(notice(none[0], none[1]));
  };
  for (const [key, name] of keys) onDecision(key, () => (document.activeElement?.closest('.desk > li') ?? cards.firstElementChild)?.querySelector('[name=' + name + ']')?.click());
  return {
    fill(items, card, total) {
      cards.replaceChildren(...items.map(card));
      open = items.length ? Math.max(total ?? 0, items.length) : 0;
      say();
    },
    /** Takes a decided card away and leads on to the next. */
    gone(card, text) {
      const next = card.nextElementSibling ?? card.previousElementSibling;
      card.remove();
      open = Math.max(0, open - 1, left());
      say();
      next?.querySelector('button, input, select')?.focus();
      tell(text);
      if (open && !left()) again?.();
    },
  };
}

const fact = (name, value) => [h('dt', {}, name), h('dd', {}, value || h('span.faint', {}, 'not known'))];

const side = it => h('div.side', {},
  h('h2', {}, h('a', { href: person(it.prospectId) }, nameOf(it.person, it.company))),
  h('p.marks', {}, stagePill(it.stage), it.stage === 'OPTED_OUT' ? null : roadPill(it.road, it.reentryAt)),
  h('dl.short', {}, fact('E-mail', it.person.email), fact('Phone', it.person.phone), fact('Title', it.person.jobTitle), fact('Company', it.company?.name ?? it.company?.domain), fact('Country', it.company?.country)));

export async function pairs(main, parts, given, signal) {
  const show = () => pairs(main, parts, given, signal);
  const on = desk(main, 'same-person', ['Nobody looks like somebody else', 'Pairs who are likely one person are put here; who surely is one is joined without asking.'],
    [['m', 'merge', 'one person'], ['a', 'apart', 'two people']], show);
  const [page, together] = await Promise.all([get('v1/merges/proposals' + query({ limit: PIECE }), signal), alike(show, signal)]);
  const decide = (card, call, text) => event => deciding(event.currentTarget, async () => {
    await post('v1/merges/proposals/' + encodeURIComponent(card.dataset.id) + '/' + call, {});
    on.gone(card, text);
  });
  on.fill(page.items.filter(it => it.people.length === 2), it => {
    const card = h('li.card', { 'data-id': it.proposalId });
    card.append(
      h('p.small', {}, pill(percent(Number(it.probability)) + ' likely one person', 'warn'), ' ', h('span.faint', {}, grounds(it))),
      h('div.sides', {}, it.people.map(side)),
      h('div.line', {}, h('button.main', { type: 'button', name: 'merge', onclick: decide(card, 'merge', 'They are one person now. Undo it on the page of the person.') }, 'One person'),
        h('button', { type: 'button', name: 'apart', onclick: decide(card, 'apart', 'They stay two people, for good.') }, 'Two people')));
    return card;
  }, page.total);
  main.querySelector('.tabs').after(...together);
}

export async function noLeads(main, parts, given, signal) {
  const on = desk(main, 'no-leads', ['Everybody is a lead', 'Vendors, applicants, students and customers with a question are put here, and no cadence starts for them.'], [['c', 'claim', 'a lead after all']], () => noLeads(main, parts, given, signal));
  const page = await get('v1/prospects' + query({ noLead: true, limit: PIECE }), signal);
  on.fill(page.items, it => {
    const card = h('li.card.line');
    const claim = event => deciding(event.currentTarget, async () => {
      await post('v1/prospects/' + encodeURIComponent(it.prospectId) + '/claim', {});
      on.gone(card, nameOf(it.person, it.company) + ' is a lead again.');
    });
    card.append(
      h('div.grow', {}, h('h2', {}, h('a', { href: person(it.prospectId) }, nameOf(it.person, it.company))), h('p.small.faint', {}, [it.person.email, it.company?.name ?? it.company?.domain].filter(Boolean).join(' · '))),
      pill(words(it.noLead), 'bad'), h('button', { type: 'button', name: 'claim', onclick: claim }, 'A lead after all'));
    return card;
  }, page.total);
}

const ASKS = { ERASURE: 'asks to be forgotten', ACCESS: 'asks what is held', RESTRICTION: 'wants the data kept and not used', RECTIFICATION: 'says that something is wrong' };

/** A file on the visitor's own computer: the copy to send to whoever asked. */
function save(data, name) {
  const at = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  h('a', { href: at, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(at), 60_000);
}

export async function dataRequests(main, parts, given, signal) {
  const on = desk(main, 'data-requests', ['Nobody waits', 'Who asks what is held about them, or to be forgotten, is put here with the date of the law.'], [], () => dataRequests(main, parts, given, signal));
  const page = await get('v1/privacy-requests' + query({ limit: PIECE }), signal);
  on.fill(page.items, it => {
    const card = h('li.card');
    const whose = 'v1/people' + query({ id: it.prospectId });
    const reason = h('input', { name: 'reason', required: true, maxlength: 2000, list: 'reasons', 'aria-label': 'What was done', placeholder: 'What was done, or why not' });
    const form = h('form.line', { onsubmit: event => {
      event.preventDefault();
      // Said to be done while everything is still held: once more, knowingly.
      if (it.kind === 'ERASURE' && !form.dataset.warned) {
        form.dataset.warned = 'yes';
        form.after(h('p', { role: 'alert' }, 'Nothing was erased: all that is held is still held. Press Done once more if that is meant, for example where the identity could not be confirmed.'));
        return;
      }
      deciding(form.querySelector('button'), async () => {
        await post(`v1/prospects/${encodeURIComponent(it.prospectId)}/privacy-requests/${encodeURIComponent(it.factId)}/done`, { reason: reason.value.trim() });
        on.gone(card, 'Recorded in the history.');
      });
    } }, h('span.grow', {}, reason), h('button.main', {}, 'Done'));
    const copy = h('button.quiet', { type: 'button', onclick: () => attempt(copy, async () => save(await get(whose), 'data-of-' + it.prospectId + '.json')) }, 'Save a copy of the data');
    const sure = h('p.line', { hidden: true, role: 'alert' }, h('span.grow', {}, `All that is held of ${it.name ?? it.email ?? 'this person'} is erased, in every service, for good. Is that whose data is meant?`),
      h('button.main', { type: 'button', onclick: event => deciding(event.currentTarget, async () => {
        await send(whose, { method: 'DELETE' });
        on.gone(card, 'Erased in every service.');
      }) }, 'Yes, erase'), h('button.quiet', { type: 'button', onclick: () => { sure.hidden = true; } }, 'No'));
    const erase = it.kind === 'ERASURE' ? h('button.quiet', { type: 'button', onclick: () => { sure.hidden = false; sure.lastElementChild.focus(); } }, 'Erase…') : null;
    card.append(
      h('div.line', {}, h('h2.grow', {}, h('a', { href: person(it.prospectId) }, it.name ?? it.email ?? 'Somebody'), ' ' + ASKS[it.kind]), pill((it.overdue ? 'Overdue since ' : 'By ') + date(it.dueBy), it.overdue ? 'bad' : 'warn')),
      it.words ? h('p.said', {}, '“' + it.words.trim() + '”') : null,
      h('p.small.faint', {}, 'asked on ' + date(it.at) + '; the whole message, and whose data it means, is in the history'),
      h('div.line', {}, copy, erase), sure, form);
    return card;
  }, page.total);
  main.append(h('datalist', { id: 'reasons' }, ['sent a copy of the data', 'erased everything', 'identity could not be confirmed', 'is no request about data'].map(it => option(it, it))));
}
