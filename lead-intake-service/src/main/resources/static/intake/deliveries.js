// The last deliveries of other people's tools, and what became of each. Nothing of what was in them.

import { get, query } from '../kit/ask.js';
import { h, notice, pill } from '../kit/dom.js';
import { titled } from '../kit/shell.js';
import { moment, plural } from '../kit/words.js';
import { head, told } from './ways.js';

const OUTCOMES = {
  TAKEN_IN: ['Taken in', 'good', ''],
  KEPT: ['Kept', 'warn', 'Nobody could be made of it. It lies whole among the rejects: ./followthrough rejects list'],
  IGNORED: ['Nothing to do', '', 'A test of the sender, or news of something that is about nobody.'],
  REFUSED: ['Refused', 'bad', 'It did not prove who sent it.'],
};

const row = it => {
  const [text, kind, more] = OUTCOMES[it.outcome] ?? [it.outcome, '', ''];
  return h('li', {},
    h('div.line', {}, h('b', {}, it.source), pill(text, kind, more), it.ids.length ? h('span.faint.small', {}, plural(it.ids.length, 'lead or activity', 'leads or activities')) : null,
      h('time.push.faint.small', { datetime: it.at }, moment(it.at))),
    more ? h('p.small.faint', {}, more) : null,
    told(it.problems));
};

export async function deliveries(main, parts, given, signal) {
  titled('Webhooks');
  const { items, next, total } = await get('v1/deliveries' + query({ source: given.get('source'), limit: 200 }), signal);
  main.replaceChildren(head('Webhooks', 'Webhooks'), items.length
    ? h('ul.rows.card', { 'aria-label': 'Deliveries, the newest first' }, items.map(row), next ? h('li.small.faint', {}, `the last ${items.length} of ${total}; the others: GET /v1/deliveries?cursor=`) : null)
    : notice('Nothing was delivered yet', 'Form tools, shops and CRMs deliver to /v1/webhooks/<sender>. Each sender is a setting: followthrough.intake.webhooks.senders.'));
}
