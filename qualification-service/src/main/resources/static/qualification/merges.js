// Who turned out to be the same person, and taking that back.

import { get, post, query } from '../kit/ask.js';
import { h, pill } from '../kit/dom.js';
import { attempt, reload, tell } from '../kit/shell.js';
import { date, readable, words } from '../kit/words.js';

const MOST = 200;

export const merges = signal => it => {
  const list = h('ul.items');
  if (it.mergedFrom.length) fill(list, it, signal).catch(() => {});
  return [
    h('header', {}, h('h2', {}, 'Same person'), h('span.faint.small', {}, it.mergedFrom.length ? it.mergedFrom.length + ' merged' : '')),
    it.mergedFrom.length ? list : h('p.faint.small', {}, 'Nobody else turned out to be this person so far.'),
    h('p.faint.small', {}, `Decided by rules ${it.rulesVersion}, revision ${it.revision}.`),
  ];
};

async function fill(list, it, signal) {
  list.replaceChildren(...it.mergedFrom.map(id => h('li', {}, h('code.small', {}, id))));
  const known = [];
  for (let cursor = null; known.length < it.mergedFrom.length;) {
    const page = await get('v1/merges' + query({ limit: MOST, cursor }), signal);
    known.push(...page.items.filter(one => one.prospectId === it.prospectId));
    cursor = page.next;
    if (!cursor) break;
  }
  if (known.length) list.replaceChildren(...known.map(row));
}

function row(merge) {
  const undo = h('button', { onclick: () => attempt(undo, async () => {
    const { stillMerged } = await post('v1/merges/' + encodeURIComponent(merge.mergeId) + '/undo', {});
    tell('They are two people again.' + (stillMerged?.length ? ` ${stillMerged.length} more ${stillMerged.length === 1 ? 'is' : 'are'} still joined here: undo those who belong to the other.` : ''));
    reload();
  }) }, 'Undo');
  return h('li', {}, h('span', {}, readable(merge.reason), h('span.faint.small', {}, ' ' + date(merge.at))), merge.state === 'MERGED' ? undo : pill(words(merge.state)));
}
