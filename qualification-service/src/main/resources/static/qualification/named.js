// Whom others named as worth turning to: taken as a lead, linked to whom they are already, or no lead, by one key.

import { get, post, query } from '../kit/ask.js';
import { h, icon, pill } from '../kit/dom.js';
import { decide as deciding } from '../kit/once.js';
import { date, percent } from '../kit/words.js';
import { desk, person, PIECE } from './decide.js';

const FOR = { INSTEAD: 'Turn to them instead', DEPUTY: 'Stands in', DECIDES: 'Decides', RECOMMENDED: 'Recommended', MENTIONED: 'Mentioned' };
const FIELDS = [['name', 'Name', 'text'], ['jobTitle', 'Title', 'text'], ['email', 'E-mail', 'email'], ['phone', 'Phone', 'tel']];

/** Read by a machine: what is wrong is put right where it stands. */
const field = (it, [key, label, type]) => h('label', {}, h('span.faint.small', {}, label), h('input', { name: key, type, value: it[key] ?? '', autocomplete: 'off', maxlength: 200, placeholder: 'not said' }));

const company = it => it.company?.name ?? it.company?.domain;

const source = (it, place) => h('li', {},
  h('p.said', {}, '“' + it.words.trim() + '”'),
  h('p.small.faint', {}, icon(it.byThemselves ? 'email' : 'note'), ' ', h('a', { href: person(it.prospectId) }, it.name ?? 'somebody'),
    ' ' + (it.byThemselves ? 'wrote it' : 'is whom the note is about') + ', ' + date(it.at), place ? ' · ' + place : ''));

const corrected = (card, it) => Object.fromEntries(FIELDS.map(([key]) => [key, card.querySelector(`[name=${key}]`).value.trim()]).filter(([key, value]) => value && value !== (it[key] ?? '')));

export async function named(main, parts, given, signal) {
  const on = desk(main, 'named', ['Nobody was named', 'Whoever is named in a message, a note or an outcome, “not me, but Jane Doe”, is put here before a lead is made of them.'],
    [['t', 'take', 'a lead'], ['k', 'link', 'known already'], ['x', 'refuse', 'no lead']]);
  const pages = await Promise.all(['OPEN', 'REJECTED'].map(state => get('v1/proposed-leads' + query({ state, limit: PIECE }), signal)));
  const decide = (card, it, call, text) => event => deciding(event.currentTarget, async () => {
    await post('v1/proposed-leads/' + encodeURIComponent(it.proposalId) + '/' + call, call === 'take' ? corrected(card, it) : {});
    on.gone(card, text);
  });
  on.fill(pages.flatMap(page => page.items), it => {
    const who = it.name ?? it.email ?? it.phone ?? 'Somebody';
    const card = h('li.card');
    card.append(
      h('div.line', {}, h('h2.grow', {}, who), pill(FOR[it.as] ?? it.as, it.as === 'DECIDES' ? 'good' : ''), pill(percent(Number(it.probability)) + ' sure', Number(it.probability) < .7 ? 'warn' : '')),
      it.problems.length ? h('p.small', { role: 'alert' }, pill('Rejected', 'bad'), ' ' + it.problems.join('; ')) : '',
      it.known
        ? h('p', {}, pill('Known already', 'warn'), ' as ', h('a', { href: person(it.known.prospectId) }, it.known.name ?? who), h('span.faint', {}, [it.jobTitle, it.email, it.phone].filter(Boolean).map(part => ' · ' + part).join('')))
        : h('div.named', {}, FIELDS.map(each => field(it, each))),
      h('ul.sources', { 'aria-label': 'Who said so' }, it.sources.map(each => source(each, company(it)))),
      h('div.line', {}, it.known
        ? h('button.main', { type: 'button', name: 'link', onclick: decide(card, it, 'link', who + ' is linked; no lead was made.') }, 'Known already: link')
        : h('button.main', { type: 'button', name: 'take', onclick: decide(card, it, 'take', who + ' is on the way to the leads.') }, 'Take as a lead'),
      h('button', { type: 'button', name: 'refuse', onclick: decide(card, it, 'refuse', who + ' is never proposed again.') }, 'No lead')));
    return card;
  }, pages.reduce((sum, page) => sum + page.total, 0));
}
