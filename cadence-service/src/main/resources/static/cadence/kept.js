// Reports that were refused since something else has ended the contact: what was typed stays until somebody decides about it.

import { post } from '../kit/ask.js';
import { h } from '../kit/dom.js';
import { attempt, neighbours, tell } from '../kit/shell.js';
import { nameOf } from '../kit/words.js';

/** By contact. */
const kept = new Map();

/** What a report would have said, in words. */
export function keep(task, body) {
  const answers = Object.entries(body.answers ?? {}).map(([question, answer]) => question + ': ' + answer);
  const text = [body.notes, ...answers].filter(Boolean).join('\n');
  if (text) kept.set(task.touchId, { task, text, minutes: body.minutes });
}

export const isKept = touchId => kept.has(touchId);

/** Null if nothing was refused. */
export function notTaken(redraw) {
  return kept.size ? h('section.card', { 'aria-label': 'Not taken' }, h('header', {}, h('h2', {}, 'Not taken, but not lost')), [...kept.values()].map(it => entry(it, redraw))) : null;
}

function entry(it, redraw) {
  const { task } = it;
  const away = () => { kept.delete(task.touchId); redraw(); };
  const text = h('textarea', { rows: 3, 'aria-label': 'What you typed', maxlength: 10000, value: it.text, oninput: () => { it.text = text.value; } });
  const base = neighbours().qualification;
  const button = h('button.main', { type: 'button', onclick: () => attempt(button, async () => {
    await post(base + '/v1/prospects/' + encodeURIComponent(task.prospectId) + '/notes', { text: it.text, minutes: it.minutes, repId: task.touch.repId });
    tell(nameOf(task.person, task.company) + ': kept as a note');
    away();
  }) }, 'Keep as a note');
  return h('div.aside', { 'data-kept-of': task.touchId },
    h('p', {}, h('b', {}, nameOf(task.person, task.company)), ': somebody else reported this contact, or something ended it, before you did.'), text,
    h('div.line', {}, base ? button : null, h('button', { type: 'button', onclick: away }, 'Throw away')));
}
