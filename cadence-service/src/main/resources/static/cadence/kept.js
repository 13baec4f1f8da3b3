// Reports that were refused since something else has ended the contact: what was typed stays until somebody decides about it.

import { post } from '../kit/ask.js';
import { h } from '../kit/dom.js';
import { attempt, neighbours, tell } from '../kit/shell.js';
import { moment, nameOf } from '../kit/words.js';
import { drafts } from './drafts.js';

const KEPT = 'kept:';

/** What a report would have said, in words; the key that was pressed says more than any note. */
export function keep(task, outcome, body, zone) {
  const at = body.callBackAt ?? body.meeting?.at;
  const answers = Object.entries(body.answers ?? {}).map(([question, answer]) => question + ': ' + answer);
  const told = outcome.name.replace(' at …', '') + (at ? ' at ' + moment(at, zone) : '') + (body.successor ? ': ' + body.successor : '');
  const { touchId, prospectId, person, company, touch } = task;
  drafts.set(KEPT + touchId, { task: { touchId, prospectId, person, company, touch: { repId: touch.repId } }, told, text: [told + '.', body.notes, ...answers].filter(Boolean).join('\n'), minutes: body.minutes });
}

/** Null if nothing was refused. */
export function notTaken(redraw) {
  const kept = drafts.entries(KEPT);
  return kept.length ? h('section.card', { 'aria-label': 'Not taken' }, h('header', {}, h('h2', {}, 'Not taken, but not lost')), kept.map(([id, it]) => entry(id, it, redraw))) : null;
}

function entry(id, it, redraw) {
  const { task } = it;
  const away = () => { drafts.delete(id); redraw(); };
  const text = h('textarea', { rows: 3, 'aria-label': 'What you typed', maxlength: 10000, value: it.text, oninput: () => { it.text = text.value; drafts.set(id, it); } });
  const base = neighbours().qualification;
  const button = h('button.main', { type: 'button', onclick: () => attempt(button, async () => {
    await post(base + '/v1/prospects/' + encodeURIComponent(task.prospectId) + '/notes', { text: it.text, minutes: it.minutes, repId: task.touch.repId });
    tell(nameOf(task.person, task.company) + ': kept as a note');
    away();
  }) }, 'Keep as a note');
  return h('div.aside', { 'data-kept-of': task.touchId },
    h('p', {}, h('b', {}, nameOf(task.person, task.company)), `: you reported “${it.told}”, but somebody else had reported this contact, or something had ended it, before you did.`), text,
    h('div.line', {}, base ? button : null, h('button', { type: 'button', onclick: away }, 'Throw away')));
}
