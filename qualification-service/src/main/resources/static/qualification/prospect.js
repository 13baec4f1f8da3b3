// One person: what to ask, why the score is what it is, what happened, what comes next.

import { get, post, unique } from '../kit/ask.js';
import { h, icon, pill, ring } from '../kit/dom.js';
import { attempt, go, onKey, tell, titled } from '../kit/shell.js';
import { date, nameOf, readable, words } from '../kit/words.js';
import { cameFrom, seen } from './list.js';
import { roadPill, stagePill } from './marks.js';
import { chance } from './chance.js';
import { company, criteria, person } from './facts.js';
import { merges } from './merges.js';
import { deal } from './deals.js';
import { notes, objections, question, role } from './work.js';
import { timeline } from './timeline.js';
import { comesNext } from './next.js';

const FOLLOWS_WITHIN = 10000;
const LOOK_EVERY = 250;

export async function prospect(main, [id], query, signal) {
  const path = 'v1/prospects/' + encodeURIComponent(id);
  const [first, rules] = await Promise.all([get(path, signal), get('v1/rules', signal).catch(() => ({}))]);
  const page = { rules, id: first.prospectId };
  let last = null;

  /** Typed words and the focus survive that the page shows what is new. */
  function show(it) {
    last = it;
    titled(nameOf(it.person, it.company));
    const focused = document.activeElement?.id;
    page.head.replaceChildren(...head(it));
    for (const [place, make] of page.parts) place.replaceChildren(...[make(it)].flat().filter(Boolean));
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  /** Records what was learnt and shows the decision that follows from it. */
  page.learn = (button, call, body, done) => {
    button.once ??= unique();
    return attempt(button, async () => {
      const { activityId } = await post(path + '/' + call, body, { once: button.once });
      button.once = null;
      const before = last;
      done?.();
      const now = await follows(activityId);
      show(now);
      tell(changes(before, now));
    });
  };

  /** The decision follows within a second; the page waits for the moment it is there. */
  async function follows(activityId) {
    const until = Date.now() + FOLLOWS_WITHIN;
    for (;;) {
      const now = await get(path, signal);
      if (now.timeline.some(it => it.id === activityId)) return now;
      if (Date.now() > until) throw new Error('It is recorded, but the decision takes longer than usual. Look again in a moment.');
      await new Promise(later => setTimeout(later, LOOK_EVERY));
    }
  }

  build(main, page, signal);
  show(first);
  scrollTo(0, 0);
  keys(first.prospectId, main);
  company(page, first, signal).catch(() => {});
  comesNext(page.next, first.prospectId, signal).catch(() => {});
}

function build(main, page, signal) {
  const place = make => { const it = h('section.card'); page.parts.push([it, make]); return it; };
  page.parts = [];
  page.head = h('div.top');
  page.company = h('section.card', { hidden: true });
  page.next = h('section.card', { hidden: true });
  const asked = place(question(page));
  asked.classList.add('question');
  main.replaceChildren(page.head, h('div.columns', {},
    h('div.stack', {}, asked, place(criteria), place(timeline())),
    h('div.stack', {}, page.next, notes(page), place(objections(page)), place(deal(page)), place(role(page)), place(chance), page.company, place(person), place(merges(signal)))));
}

const mail = (address, at) => [at ? ', ' : '', h('a', { href: 'mailto:' + encodeURIComponent(address) }, address)];

function head(it) {
  const at = seen.indexOf(it.prospectId);
  const to = (index, name, label) => seen[index] && at >= 0
    ? h('a.button.quiet', { href: '#/prospects/' + encodeURIComponent(seen[index]), title: label, 'aria-label': label }, icon(name)) : null;
  const { email, phone, jobTitle, otherEmails } = it.person;
  const others = (otherEmails ?? []).filter(address => !it.deadEmails?.includes(address));
  return [
    ring(it.score, 'large'),
    h('div', {},
      h('h1', {}, nameOf(it.person, it.company)),
      h('p.facts', {}, jobTitle && h('span', {}, jobTitle), it.company && h('span', {}, icon('company'), it.company.name ?? it.company.domain),
        email && h('a', { href: 'mailto:' + encodeURIComponent(email) }, icon('email'), email), phone && h('a', { href: 'tel:' + phone }, icon('call'), phone)),
      !email && it.deadEmails?.length && others.length ? h('p.line', {}, pill('E-mail comes back', 'warn'), h('span', {}, 'Another address is known: ', others.map(mail), '. Nothing is sent there by itself.')) : null,
      h('p.marks', {}, stagePill(it.stage, it.stageReason), roadPill(it.road, it.reentryAt, it.roadReason)),
      h('p.small.faint', { id: 'reasons' }, [[it.stageReason, it.stageSince], [it.roadReason, it.roadSince]].filter(([text]) => text).map(dated).join(' '))),
    h('div.walk', {}, h('a.button.quiet', { href: '#' + (cameFrom.replace(/^#/, '') || '/'), id: 'back' }, icon('back'), 'All prospects'), to(at - 1, 'back', 'Previous prospect'), to(at + 1, 'on', 'Next prospect')),
  ];
}

/** "This month" is of some month. */
const dated = ([text, since]) => readable(text).replace(/[.]$/, '') + ', ' + date(since) + '.';

/** What a rep wants to hear after an entry: did it change anything? */
function changes(before, now) {
  const said = [];
  if (Math.round(before.score) !== Math.round(now.score)) said.push(`Score ${Math.round(before.score)} → ${Math.round(now.score)}`);
  if (before.stage !== now.stage) said.push('now ' + words(now.stage).toLowerCase());
  if (before.road !== now.road) said.push('now on ' + words(now.road).toLowerCase());
  return said.length ? 'Recorded. ' + said.join(', ') + '.' : 'Recorded.';
}

function keys(id, main) {
  const at = seen.indexOf(id);
  const focus = css => () => main.querySelector(css)?.focus();
  const to = index => () => { if (seen[index]) go('prospects/' + encodeURIComponent(seen[index])); };
  if (at >= 0) {
    onKey('j', to(at + 1));
    onKey('k', to(at - 1));
  }
  onKey('a', focus('#answer'));
  onKey('n', focus('#note'));
  onKey('o', focus('#objection'));
  onKey('Escape', () => { location.hash = main.querySelector('#back').hash; });
}
