// Deals as they stand: opened, corrected, won, lost and reopened.

import { amountOf } from '../kit/amount.js';
import { h, pill } from '../kit/dom.js';
import { tell } from '../kit/shell.js';
import { date, dayOf, words } from '../kit/words.js';

const KINDS = { WON: 'good', LOST: 'bad', OPEN: 'warn' };

const worth = one => one.value == null ? 'no value yet' : Number(one.value).toLocaleString('en', { minimumFractionDigits: Number.isInteger(Number(one.value)) ? 0 : 2 }) + (one.currency ? ' ' + one.currency : '');

/** A loss says why, because the reason decides when to come back. */
export const deal = page => it => {
  const current = it.deals.findLast(one => one.state === 'OPEN');
  const text = name => form.elements[name].value.trim();
  const send = (button, outcome, dealId) => {
    if (outcome === 'LOST' && !text('reason')) {
      form.elements.reason.focus();
      tell('Say why it was lost: the reason decides when to come back.', { bad: true });
      return;
    }
    const { value, problem } = amountOf(text('value'));
    if (problem) {
      form.elements.value.focus();
      tell(problem, { bad: true });
      return;
    }
    page.learn(button, 'deal', {
      outcome, dealId, value, currency: value == null ? null : text('currency').toUpperCase() || null,
      reason: text('reason') || null, stage: text('stage') || null, expectedClose: outcome === 'OPENED' ? text('expectedClose') || null : null,
    });
  };
  // The first deal needs no name; each further one is told from it.
  const isTaken = id => it.deals.some(one => one.dealId === id);
  let number = it.deals.length + 1;
  while (isTaken('deal-' + number)) number++;
  const another = it.deals.length ? 'deal-' + number : null;
  const button = (outcome, name, kind, dealId) => h('button' + kind, { type: 'button', 'data-outcome': outcome, onclick: event => send(event.currentTarget, outcome, dealId) }, name);
  const reopen = one => h('button', { type: 'button', onclick: event => page.learn(event.currentTarget, 'deal', { outcome: 'OPENED', dealId: one.dealId }) }, 'Reopen');
  const row = one => h('li', {},
    h('span', {}, h('b', {}, worth(one)), ' ', pill(words(one.state), KINDS[one.state]),
      h('span.faint.small', {}, ' ' + [one.stage, one.state === 'OPEN' && one.expectedClose ? 'expected ' + dayOf(one.expectedClose) : 'since ' + date(one.since), one.reason].filter(Boolean).join(' · '))),
    one.state === 'OPEN' ? null : reopen(one));
  const form = h('form.fields', { onsubmit: event => event.preventDefault() },
    h('div.two', {}, h('label', {}, 'Value', h('input', { name: 'value', maxlength: 40, inputmode: 'decimal', value: current?.value })), h('label', {}, 'Currency', h('input', { name: 'currency', maxlength: 3, placeholder: 'EUR', pattern: '[A-Za-z]{3}', value: current?.currency }))),
    h('div.two', {}, h('label', {}, 'Step', h('input', { name: 'stage', maxlength: 200, placeholder: 'for example proposal', value: current?.stage })), h('label', {}, 'Expected close', h('input', { name: 'expectedClose', type: 'date', value: current?.expectedClose }))),
    h('label', {}, 'Reason', h('input', { name: 'reason', placeholder: current ? 'Why won or lost' : 'optional' })),
    h('div.line', {}, current ? button('OPENED', 'Save', '', current.dealId) : button('OPENED', it.deals.length ? 'Open another deal' : 'Open a deal', '', another),
      button('WON', 'Won', current ? '.main' : '', current ? current.dealId : another), button('LOST', 'Lost', '.danger', current ? current.dealId : another)));
  return [
    h('header', {}, h('h2', {}, 'Deals'), h('span.faint.small', {}, it.deals.length ? '' : 'none yet')),
    it.deals.length ? h('ul.items', {}, it.deals.map(row)) : null,
    form,
  ];
};
