// The chance of a sale, as learnt from deals won and lost; silence is explained.

import { h, pill } from '../kit/dom.js';
import { decimal, percent, readable } from '../kit/words.js';

const reason = kind => it => h('li', {}, h('span', {}, readable(it.text)), pill('× ' + decimal(it.factor), kind));

export const chance = it => {
  const known = it.probability;
  if (!known) return [h('header', {}, h('h2', {}, 'Chance of a sale')), h('p.faint.small', {}, 'Not told by this service.')];
  return [
    h('header', {}, h('h2', {}, 'Chance of a sale'), known.value == null ? null : h('span.faint.small', {}, `between ${percent(known.low)} and ${percent(known.high)}`)),
    known.value == null ? h('p.faint.small', {}, 'Nothing is said: ' + known.silent + '.') : h('p.chance', {}, percent(known.value)),
    h('ul.items.small', {}, (known.reasonsFor ?? []).map(reason('good')), (known.reasonsAgainst ?? []).map(reason('bad'))),
  ];
};
