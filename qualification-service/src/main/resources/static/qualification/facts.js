// What is known and why: criteria with evidence, the company and the way through it, the person.

import { get } from '../kit/ask.js';
import { bar, h, pill } from '../kit/dom.js';
import { date, decimal, percent, plural, readable, words } from '../kit/words.js';

const SHORT = 2;

const proof = it => h('li', {}, h('span', {}, readable(it.text)), h('span.nowrap', { title: it.expiresAt ? 'counts until ' + date(it.expiresAt) : '' }, words(it.source).toLowerCase() + ' · ' + date(it.at)));

function criterion(it, most) {
  const unknown = it.score == null;
  const evidence = it.evidence ?? [];
  const rest = evidence.slice(SHORT);
  return h('div.criterion', {},
    h('b', {}, words(it.name)),
    bar(it.score, unknown ? words(it.name) + ' is not known' : words(it.name) + ' ' + percent(it.score)),
    h('span.points', {}, unknown ? h('span.faint', {}, 'not known')
      : counts(it) ? [h('b', {}, '+' + decimal(it.contribution)), h('span.faint.small', {}, ' of ' + decimal(most))]
        : h('span.faint', { title: 'Nothing but good is known of it, and counting it would lower the score.' }, 'left out')),
    evidence.length ? h('ul', {}, evidence.slice(0, SHORT).map(proof)) : null,
    rest.length ? h('ul', {}, h('li', {}, h('details', {}, h('summary.small', {}, plural(rest.length, 'more reason')), h('ul', {}, rest.map(proof))))) : null);
}

/** Known, and not left out because what little good is known of it would lower the score. */
const counts = it => it.score != null && (it.contribution > 0 || it.score === 0);

/** The points that a criterion can give at most: its weight among those that count. */
const most = (it, all) => 100 * it.weight / all.reduce((sum, one) => sum + (counts(one) ? one.weight : 0), 0);

export const criteria = it => [
  h('header', {}, h('h2', {}, 'Why this score'), h('p.faint.small', {}, it.missing.length ? 'Not known yet: ' + it.missing.map(words).join(', ').toLowerCase() : 'Everything is known.')),
  ...it.criteria.map(one => criterion(one, most(one, it.criteria))),
  h('p.sum', {}, h('span', {}, 'Score'), h('span', {}, decimal(it.score) + ' of 100')),
];

const fact = (name, value) => value == null || value === '' ? null : [h('dt', {}, name), h('dd', {}, value)];

export const person = it => [
  h('header', {}, h('h2', {}, 'About')),
  h('dl.short', {},
    fact('Consent', `e-mail ${words(it.consent.email).toLowerCase()}, phone ${words(it.consent.phone).toLowerCase()}`),
    fact('Also at', it.person.otherEmails?.map(address => address + (it.deadEmails?.includes(address) ? ' (comes back)' : '')).join(', ')),
    fact('Language', it.person.language), fact('Time zone', it.person.timeZone),
    ...Object.entries(it.person.socialProfiles ?? {}).map(([name, address]) => fact(words(name), address)),
    ...Object.entries(it.person.externalIds ?? {}).map(([name, number]) => fact(words(name), number)),
    fact('Came by', it.firstCapture && words(it.firstCapture.channel) + ', ' + it.firstCapture.source.id + ', ' + date(it.firstCapture.capturedAt)),
    fact('Industry', it.company?.industry), fact('Employees', it.company?.employees), fact('Country', it.company?.country),
    fact('In this stage', 'since ' + date(it.stageSince))),
];

/** The way to whoever decides. People without a company, or with a free-mail address, have none. */
export async function company(page, it, signal) {
  const domain = it.company?.domain;
  if (!domain) return;
  const found = await get('v1/companies/' + encodeURIComponent(domain), signal);
  const steps = found.path.steps;
  const others = found.people.filter(one => !steps.some(step => step.prospectId === one.prospectId));
  const colleague = (one, number) => h('a', { href: '#/prospects/' + encodeURIComponent(one.prospectId), 'aria-current': one.prospectId === it.prospectId ? 'true' : null },
    h('span.step', {}, number ?? '·'), h('span.cut', {}, h('b', {}, one.name ?? 'No name yet'), h('span.faint.small', {}, ' ' + (one.jobTitle ?? ''))), pill(words(one.role), one.role === 'DECISION_MAKER' ? 'good' : ''));
  page.company.hidden = false;
  page.company.replaceChildren(
    h('header', {}, h('h2', {}, found.company.name ?? domain), h('p.faint.small', {}, plural(found.people.length, 'person', 'people') + ' known')),
    h('p.aside.small', {}, found.path.advice),
    h('div.path', {}, steps.map((one, at) => colleague(one, at + 1)), others.slice(0, 5).map(one => colleague(one))),
    others.length > 5 ? h('p.faint.small', {}, 'and ' + (others.length - 5) + ' more') : '');
}
