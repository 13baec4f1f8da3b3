// Messages that somebody has to answer: the person is waiting. One key says that it is done, and can be taken back.

import { post } from '../kit/ask.js';
import { h, icon } from '../kit/dom.js';
import { onDecision } from '../kit/once.js';
import { moment, nameOf, time, words } from '../kit/words.js';
import { drafts } from './drafts.js';
import { fold } from './fold.js';
import { seen } from './soon.js';

const KEY = 'A';

/** @param settle takes a message off the list, and sends that it was answered; the key belongs to the first; null if there is nothing to answer */
export function answers(toAnswer, zone, settle, shown) {
  return toAnswer.length ? h('section.card', { 'aria-label': 'Answer this' }, h('header', {}, h('h2', {}, 'Answer this')), fold(toAnswer.map((it, at) => entry(it, zone, at === 0, settle)), 'to answer', shown)) : null;
}

function entry(it, zone, isFirst, settle) {
  const name = nameOf(it.person, it.company);
  const draft = 'answer:' + it.messageId;
  const notes = h('input.grow', { 'aria-label': 'What you answered', placeholder: 'What you answered (optional)', maxlength: 10000, autocomplete: 'off', value: drafts.get(draft)?.notes, oninput: () => drafts.set(draft, { notes: notes.value }) });
  const button = h('button.main', { type: 'button', 'data-answered': it.messageId, 'aria-keyshortcuts': isFirst ? KEY : null, onclick: () => say() },
    'Answered', isFirst ? h('kbd', {}, KEY) : null);
  const say = () => settle(it, name + ': answered',
    () => post('v1/worklist/' + encodeURIComponent(it.prospectId) + '/answered', { of: it.messageId, notes: notes.value.trim() || null }, { keepalive: true }).then(() => drafts.delete(draft)));
  if (isFirst) for (const key of [KEY, KEY.toLowerCase()]) onDecision(key, () => { if (seen(card)) say(); });
  const profiles = it.channel === 'SOCIAL' ? Object.entries(it.person?.socialProfiles ?? {}).filter(([, url]) => /^https?:/i.test(url)) : [];
  const address = it.channel !== 'SOCIAL' && it.person?.email;
  const phone = it.person?.phone;
  const card = h('div.aside', { 'data-message': it.messageId },
    h('p.faint.small', {}, icon(it.channel?.toLowerCase() ?? 'note'), ' ', h('a', { href: '#/people/' + encodeURIComponent(it.prospectId) }, name), ` wrote on ${moment(it.at, zone)} ${it.channel ? 'by ' + words(it.channel).toLowerCase() : 'with a form'}.`, it.asksForCall ? h('strong', {}, ` Asks for a call${whenAsked(it, zone)}.`) : null, it.overdue ? h('strong.late', {}, ' Overdue.') : null),
    it.text ? h('blockquote', {}, it.text) : h('p.faint', {}, 'This message has no text: look in the mailbox.'),
    it.toSeeTo ? h('p.small.late', {}, it.toSeeTo) : null,
    h('div.line', {}, phone ? h('a.button' + (it.asksForCall ? '.main' : ''), { href: 'tel:' + phone }, icon('call'), it.asksForCall ? 'Call ' + phone : phone) : null, address ? h('a.button', { href: 'mailto:' + encodeURIComponent(address) }, icon('email'), 'Write') : null, profiles.map(([network, url]) => h('a.button', { href: url, target: '_blank', rel: 'noreferrer' }, icon('social'), words(network))), notes, button));
  return card;
}

/** An hour after what they named stands for "at", anything longer is a span of time. */
const HOUR = 3600000;

function whenAsked(it, zone) {
  if (!it.callFrom) return '';
  const isSpan = Date.parse(it.callUntil) - Date.parse(it.callFrom) > HOUR;
  return ` on ${moment(it.callFrom, zone)}${isSpan ? ' to ' + time(it.callUntil, zone) : ''}`;
}
