// What nobody understood for sure: one key says what is meant. Until then nothing is sent to the person by itself.

import { post } from '../kit/ask.js';
import { h, pill } from '../kit/dom.js';
import { attempt, onKey, reload } from '../kit/shell.js';
import { moment, nameOf, words } from '../kit/words.js';

const NOTHING = 'NEUTRAL';

/** The keys belong to the first of them; null if there is nothing to read. */
export function readings(toRead, zone) {
  return toRead.length ? h('section.card', { 'aria-label': 'Read this' }, toRead.map((it, at) => entry(it, zone, at === 0))) : null;
}

function entry(it, zone, isFirst) {
  const answer = (says, index) => {
    const key = isFirst ? String(index + 1) : null;
    const button = h('button', { type: 'button', 'data-reading': says, 'aria-keyshortcuts': key, onclick: () => say() },
      says === NOTHING ? 'Nothing of importance' : words(says), key ? h('kbd', {}, key) : null);
    const say = () => attempt(button, async () => {
      await post('v1/worklist/' + encodeURIComponent(it.prospectId) + '/reading', { of: it.factId, says });
      reload();
    });
    if (key) onKey(key, say);
    return button;
  };
  return h('article.aside', { 'data-fact': it.factId },
    h('h2', {}, 'Read this ', it.mayRefuse ? pill('may be a refusal', 'bad') : null),
    h('p.faint.small', {}, h('a', { href: '#/people/' + encodeURIComponent(it.prospectId) }, nameOf(it.person, it.company)), ` wrote on ${moment(it.at, zone)}. Nothing is sent by itself until somebody says what it means.`),
    h('blockquote', {}, it.text),
    h('div.outcomes', { role: 'group', 'aria-label': 'What does it mean?' }, [...it.likeliest.filter(says => says !== NOTHING), NOTHING].map(answer)));
}
