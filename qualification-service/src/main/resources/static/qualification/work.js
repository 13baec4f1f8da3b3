// What a rep enters: the answer to the next question, notes, objections, the role.

import { h, icon, option } from '../kit/dom.js';
import { date, decimal, whyAsk, words } from '../kit/words.js';
import { OBJECTIONS, ROLES } from './marks.js';

const submitted = (form, action) => {
  form.addEventListener('submit', event => {
    event.preventDefault();
    action(form.querySelector('button[type=submit], button:not([type])'));
  });
  return form;
};

const text = (form, name) => form.elements[name].value.trim();

/** The question that would change most, answered where it stands; a word that was typed stays when the page changes. */
export const question = page => it => {
  const asked = it.nextQuestion;
  if (!asked) return [h('header', {}, h('h2', {}, 'Ask next')), h('p.faint', {}, 'Nothing: no answer would change stage or road now.'), notUnderstood(it)];
  const known = page.rules.questions?.find(one => one.id === asked.id);
  const key = known?.key ?? asked.id;
  const input = h('input', { id: 'answer', name: 'answer', required: true, autocomplete: 'off', 'aria-label': 'Answer', placeholder: 'What did they say?', value: page.typed?.[key] });
  input.addEventListener('input', () => { page.typed = { [key]: input.value }; });
  const form = h('form.line', {}, h('span.grow', {}, input), h('button.main', {}, 'Record'));
  submitted(form, button => page.learn(button, 'answers', { answers: { [key]: text(form, 'answer') } }, () => { page.typed = null; }));
  const suggest = answer => h('button', { type: 'button', onclick: () => { input.value = answer; page.typed = { [key]: answer }; input.focus(); } }, answer);
  return [
    h('header', {}, h('h2', {}, 'Ask next'), h('span.keys', {}, h('kbd', {}, 'A'))),
    h('p.text', {}, asked.text),
    h('p.faint.small', {}, whyAsk(asked.wouldChange), asked.gain == null ? '' : h('span', { title: '400 for another stage, 200 for another road, 1 for each point of score: the mean over its answers' }, ` · gain ${decimal(asked.gain)}`)),
    h('div.suggested', { role: 'group', 'aria-label': 'Usual answers' }, (known?.answers ?? []).map(suggest)),
    form,
    notUnderstood(it),
  ];
};

/** What was answered and says nothing about its question: kept, and worth asking again. */
const notUnderstood = it => it.notUnderstood?.length
  ? h('ul.small', { 'aria-label': 'Answers that were not understood' }, it.notUnderstood.map(one => h('li', {}, `Not understood, ask again: ${words(one.question)} – “${one.answer}”`)))
  : null;

/** Stands once and for all: a half-written note is never taken away. */
export function notes(page) {
  const form = h('form.fields', {}, h('label', { for: 'note' }, h('span.unseen', {}, 'Note'), h('textarea', { id: 'note', name: 'note', required: true, maxlength: 10000, placeholder: 'What should the next caller know? Buying signals in it are read and count.' })),
    h('div.line', {}, h('button', {}, 'Add note')));
  submitted(form, button => page.learn(button, 'notes', { text: text(form, 'note') }, () => form.reset()));
  return h('section.card', {}, h('header', {}, h('h2', {}, 'Note'), h('span.keys', {}, h('kbd', {}, 'N'))), form);
}

export const objections = page => it => {
  const open = it.openObjections;
  const form = h('form.line', {},
    h('select.grow', { id: 'objection', name: 'type', 'aria-label': 'Objection', required: true }, option('', 'Raise an objection…'), OBJECTIONS.map(one => option(one, words(one)))),
    h('input.grow', { name: 'text', 'aria-label': 'What was said', placeholder: 'In their words (optional)' }), h('button', {}, 'Raise'));
  submitted(form, button => page.learn(button, 'objections', { type: text(form, 'type'), text: text(form, 'text') || null }));
  const clear = one => event => page.learn(event.currentTarget, 'objections', { type: one.type, cleared: true });
  return [
    h('header', {}, h('h2', {}, 'Objections'), h('span.faint.small', {}, open.length ? open.length + ' open' : 'none open')),
    h('ul.items', {}, open.map(one => h('li', {}, h('span', {}, h('b', {}, words(one.type)), one.text ? ': ' + one.text : '', h('span.faint.small', {}, ' since ' + date(one.since))), h('button', { onclick: clear(one) }, icon('done'), 'Cleared')))),
    form,
  ];
};

export const role = page => it => {
  const choose = event => {
    const select = event.currentTarget;
    page.learn(select, 'role', { role: select.value }).then(went => { if (!went) select.value = it.role; });
  };
  const select = h('select', { id: 'role', onchange: choose }, ROLES.map(one => option(one, words(one), it.role)));
  return [h('label', { for: 'role' }, h('h2', {}, 'Role in the company'), select)];
};
