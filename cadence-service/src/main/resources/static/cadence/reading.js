// What nobody understood for sure: one key says what is meant, and can be taken back. Until then nothing is sent to the person by itself.

import { post } from '../kit/ask.js';
import { h, option, pill } from '../kit/dom.js';
import { onDecision } from '../kit/once.js';
import { moment, nameOf, words } from '../kit/words.js';
import { fold } from './fold.js';
import { seen } from './soon.js';

const NOTHING = 'NEUTRAL';
/** What a message can mean besides, as people say it. */
const MEANINGS = {
  BUY: 'Wants to buy', MEETING: 'Wants to meet', NOT_NOW: 'Later', NOT_INTERESTED: 'Not interested',
  SUPPORT: 'A customer’s question', INVOICE: 'About an invoice', CANCELLATION: 'Cancels a contract', COMPLAINT: 'Complains',
  OPT_OUT_MAILS: 'No e-mails', OPT_OUT_CALLS: 'No calls', OPT_OUT: 'Wants to be left alone', ERASURE: 'Delete their data', ACCESS_REQUEST: 'Asks what is held about them',
  SOLICITATION: 'Sells something', JOB: 'Applies for a job',
};
const said = says => says === NOTHING ? 'Nothing of importance' : MEANINGS[says] ?? words(says);

/** @param settle takes a message off the list, and sends what is said of it; the keys belong to the first; null if there is nothing to read */
export function readings(toRead, zone, settle, shown) {
  return toRead.length ? h('section.card', { 'aria-label': 'Read this' }, fold(toRead.map((it, at) => entry(it, zone, at === 0, settle)), 'to read', shown)) : null;
}

function entry(it, zone, isFirst, settle) {
  const name = nameOf(it.person, it.company);
  const say = says => settle(it, `${name}: ${said(says).toLowerCase()}`,
    () => post('v1/worklist/' + encodeURIComponent(it.prospectId) + '/reading', { of: it.factId, says }, { keepalive: true }));
  const answer = (says, index) => {
    const key = isFirst ? String(index + 1) : null;
    const button = h('button', { type: 'button', 'data-reading': says, 'aria-keyshortcuts': key, onclick: () => say(says) },
      said(says), key ? h('kbd', {}, key) : null);
    if (key) onDecision(key, () => { if (seen(card)) say(says); });
    return button;
  };
  const offered = [...it.likeliest.filter(says => says !== NOTHING), NOTHING];
  const other = h('select', { 'aria-label': 'Something else', required: true }, option('', 'Something else…'),
    Object.entries(MEANINGS).filter(([says]) => !offered.includes(says)).map(([says, text]) => option(says, text)));
  const card = h('article.aside', { 'data-fact': it.factId },
    h('h2', {}, 'Read this ', it.mayRefuse ? pill('may be a refusal', 'bad') : null),
    h('p.faint.small', {}, h('a', { href: '#/people/' + encodeURIComponent(it.prospectId) }, name), ` wrote on ${moment(it.at, zone)}. Nothing goes out automatically until somebody says what it means.`),
    h('blockquote', {}, it.text),
    h('div.outcomes', { role: 'group', 'aria-label': 'What does it mean?' }, offered.map(answer)),
    h('form.line', { onsubmit: event => { event.preventDefault(); say(other.value); } }, h('span', {}, other), h('button', {}, 'It means this')));
  return card;
}
