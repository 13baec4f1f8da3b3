// The promise, measured: how many people have no next action. It must be nobody.

import { get } from '../kit/ask.js';
import { h, icon } from '../kit/dom.js';
import { number } from '../kit/words.js';

export function audit(signal) {
  const place = h('span', { id: 'audit' }, ' ');
  get('v1/audit/next-actions', signal).then(it => place.replaceChildren(...(it.unknown
    ? [h('span.late', {}, `${number(it.unknown)} people whom qualification tells of are not known here: tell whoever runs the system. `)]
    : it.withoutNextAction === 0
    ? [icon('done'), ` Nobody falls through the cracks: each of ${number(it.people)} people has a next action${it.toAnswer ? `, and for ${number(it.toAnswer)} it is an answer` : ''}.`]
    : [h('span.late', {}, `${number(it.withoutNextAction)} of ${number(it.people)} people have no next action. `), it.examples.map(id => h('a', { href: '#/people/' + encodeURIComponent(id) }, id + ' '))])))
    .catch(() => {});
  return place;
}
