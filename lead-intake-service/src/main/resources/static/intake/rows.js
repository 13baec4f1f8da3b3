// The first rows of a file as they were understood, beside what stands in it; and how many people would become what.

import { get } from '../kit/ask.js';
import { h, pill } from '../kit/dom.js';
import { across, neighbours } from '../kit/shell.js';
import { number, plural } from '../kit/words.js';

/** What becomes of whom: as a mark beside the row, how it looks, and in a sentence about several. */
const BECOMING = {
  LEAD: ['Lead', 'good', count => `${plural(count, 'person is a lead', 'people are leads')} of today, and contacted where they allow it`],
  HISTORY: ['History', '', count => `${plural(count, 'person is', 'people are')} only measured`],
  CUSTOMER: ['Customer', 'warn', count => `${plural(count, 'is a customer', 'are customers')}`],
  LOST: ['Lost', 'warn', count => `of ${number(count)} a deal was lost`],
  OLDER: ['Older than a year', 'warn', count => `of ${number(count)} nothing was heard for a year`],
  SUPPORT: ['Asked for help', 'warn', count => `${number(count)} asked for help`],
  NO_LEAD: ['No lead', 'warn', count => `${plural(count, 'is', 'are')} nobody to sell to`],
  NOT_CONTACTED: ['Not contacted', 'bad', count => `${plural(count, 'is', 'are')} taken in and contacted by no way`],
  FACT: ['Fact', '', count => `${plural(count, 'fact')} about somebody`],
};
const OUTCOMES = { REJECTED: ['Rejected', 'bad'], PASSED_OVER: ['Passed over', ''], ERASED: ['Left out: asked to be erased', 'bad'] };
const CONSENT = { GRANTED: 'yes', PENDING: 'asked', DENIED: 'no' };
const STAGES = { CUSTOMER: 'warn', OPTED_OUT: 'bad', LOST: 'warn', DISQUALIFIED: 'warn' };

/** Nobody is asked for by more than this at once. */
const AT_ONCE = 4;

/** Whoever of them starts nothing stands there with why, before anything is loaded. */
export const becomings = counts => {
  const told = Object.entries(BECOMING).filter(([name]) => counts?.[name]).map(([name, [, , words]]) => h('li', { 'data-becoming': name }, words(counts[name])));
  return told.length ? h('div', {}, h('p', {}, counts.HISTORY || counts.FACT ? 'Loaded so:' : 'Loaded live:'), h('ul.told', { 'aria-label': 'What becomes of them' }, told)) : null;
};

const consent = it => (it ? [['e-mail', it.consentToEmail], ['calls', it.consentToCalls]].filter(([, said]) => CONSENT[said])
  .map(([way, said]) => h('span.nowrap', {}, `${way}: ${CONSENT[said]} `)) : null);

function becoming(row) {
  const [text, kind] = row.becoming ? BECOMING[row.becoming] : OUTCOMES[row.outcome] ?? [row.outcome, ''];
  return [pill(text, kind), row.repeats ? h('span.faint.small', {}, ' as a row before') : null];
}

const nothing = () => h('span.faint', {}, '–');

function line(row, columns) {
  const known = h('td', { 'data-known': row.row });
  return { known, row, node: h('tr', { 'data-row': row.row },
    h('th', { scope: 'row' }, String(row.row)),
    ['name', 'email', 'phone', 'company'].map(field => h('td', {}, row.read?.[field] ?? nothing())),
    h('td', {}, consent(row.read)), h('td.nowrap', {}, becoming(row)), known,
    columns.map((_, at) => h('td.raw', {}, row.cells?.[at] ?? ''))) };
}

/** Whether somebody is here already is known to another service: it is asked by the browser, for the rows that are shown. */
async function tellKnown(lines) {
  const base = neighbours().qualification;
  const asked = lines.filter(({ row }) => row.read?.email || row.read?.phone);
  if (!base || !asked.length) return;
  const next = async () => {
    for (let one = asked.shift(); one; one = asked.shift()) {
      const { email, phone } = one.row.read;
      const found = (await get(`${base}/v1/prospects?limit=5&q=${encodeURIComponent(email ?? phone)}`)).items
        .find(it => (email ? it.person.email?.toLowerCase() === email.toLowerCase() : it.person.phone === phone));
      one.known.replaceChildren(found
        ? across(h('a', {}, pill(found.stage.replaceAll('_', ' ').toLowerCase(), STAGES[found.stage] ?? '')), 'qualification', 'prospects/' + encodeURIComponent(found.prospectId))
        : h('span.faint', {}, 'new'));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next)).catch(() => {});
}

/** Understood columns first, the file's own behind them. */
export function readRows(it) {
  const columns = it.columns.map(column => column.name);
  const lines = it.first.map(row => line(row, columns));
  tellKnown(lines);
  return !lines.length ? null : h('section.stack', { 'aria-labelledby': 'rows-title' },
    h('h3', { id: 'rows-title' }, lines.length === 1 ? 'The first row as it is read' : `The first ${number(lines.length)} rows as they are read`),
    h('div.wide.read', { tabindex: 0, role: 'region', 'aria-label': 'The first rows' }, h('table', {},
      h('thead', {}, h('tr', {}, ['Row', 'Name', 'E-mail', 'Telephone', 'Company', 'Consent', 'Becomes', 'Here already'].map(text => h('th', { scope: 'col' }, text)),
        columns.map(name => h('th.raw', { scope: 'col' }, name)))),
      h('tbody', {}, lines.map(({ node }) => node)))));
}
