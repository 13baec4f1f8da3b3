// What both lists of this page have above them, and how both say what is wrong.

import { h } from '../kit/dom.js';

export const head = (title, here) => h('div.head', {}, h('h1', {}, title), h('p.ways.push.small', {},
  [['Files', '#/'], ['Webhooks', '#/deliveries']].map(([text, href]) => h('a', { href, 'aria-current': text === here ? 'page' : null }, text))));

/** Problems as sentences: where, what, and what to do. */
export const told = problems => !problems.length ? null : h('ul.told.small', {}, problems.map(it => h('li', {},
  h('span', {}, [it.row ? 'Row ' + it.row + ':' : null, it.field, it.problem].filter(Boolean).join(' ')),
  it.remedy ? h('span.faint', {}, ' – ' + it.remedy) : null)));
