// The contact in hand: why now, what to say and ask, what is known, what came of it.

import { h, icon, pill, ring } from '../kit/dom.js';
import { across, neighbours } from '../kit/shell.js';
import { when } from '../kit/when.js';
import { named } from './reps.js';
import { date, moment, nameOf, readable, time, whyAsk, words } from '../kit/words.js';

/** What every call script asks for in the end; answers under these names are scored. */
const LEARNT = [['need', 'Need'], ['budget', 'Budget'], ['authority', 'Who decides'], ['timeline', 'By when']];

export function contact(shown, task, zone, drafts, actions) {
  const draft = drafts.get(task.touchId) ?? {};
  const keep = (name, value) => { draft[name] = value; drafts.set(task.touchId, draft); };
  const rep = shown.reps.find(it => it.id === task.touch.repId);
  return h('article.contact.stack', { 'aria-label': 'Contact in hand', 'data-touch': task.touchId },
    who(shown, task, rep, zone), script(task), result(task, zone, draft, keep, actions));
}

function who(shown, task, rep, zone) {
  const { touch, person = {}, company, place, stage, score, prospectId } = task;
  const [ours, theirs] = [time(touch.plannedAt, zone), time(touch.plannedAt, place?.timeZone ?? zone)];
  const there = ours === theirs ? '' : ` · ${theirs} there`;
  const name = nameOf(person, company);
  return h('section.card.who', {},
    h('a.button.quiet.onlyphone', { href: '#/day' + (shown.date ? '?date=' + shown.date : '') }, icon('back'), 'List'),
    h('header', {}, h('div', {}, h('p.faint.small', {}, icon(touch.channel.toLowerCase()), ` ${words(touch.channel)} · ${ours}${there}${rep && !shown.rep ? ' · ' + rep.name : ''}`), h('div.facts', {}, h('h1', {}, name), [person.jobTitle, company?.name ?? company?.domain].filter(Boolean).map(it => h('span', {}, it)), stage ? pill(words(stage)) : null)), score == null ? null : ring(score)),
    h('p.reach', {},
      person.phone ? h('a.button' + (touch.channel === 'CALL' ? '.ring-up' : ''), { href: 'tel:' + person.phone }, icon('call'), person.phone) : null,
      person.email ? h('a.button', { href: 'mailto:' + encodeURIComponent(person.email) }, icon('email'), h('span.cut', {}, person.email)) : null,
      neighbours().qualification ? across(h('a.button.quiet', {}, icon('person'), 'All about them'), 'qualification', 'prospects/' + encodeURIComponent(prospectId)) : null,
      h('a.button.quiet', { href: '#/people/' + encodeURIComponent(prospectId) }, icon('calendar'), 'Plan')),
    why(shown, task, zone));
}

function why(shown, task, zone) {
  const { touch, cadence, overdue, whyNow, nextQuestion, callHours } = task;
  const known = shown.library.find(it => it.id === cadence.id);
  const unclear = touch.state === 'UNCONFIRMED' ? h('p.small', {}, 'We do not know whether this e-mail went out. Check the sent folder, then say so below; it will not be sent twice.') : null;
  return h('div.why', {},
    h('p', { title: readable(whyNow, zone) }, `Contact ${touch.step}${known?.version === cadence.version ? ' of ' + known.steps.length : ''} in “${known?.name ?? words(cadence.id)}”`,
      touch.attempt > 1 ? `, attempt ${touch.attempt}` : '', overdue ? h('span.late', {}, `, left over since ${moment(touch.plannedAt, zone)}`) : '', '.', touch.reason ? ' ' + readable(named(touch.reason, shown.reps), zone).replace(/[.]$/, '') + '.' : ''),
    callHours ? h('p.hours', {}, `They want to be called ${callHours}, by their clock.`) : null,
    unclear, task.unclear ? h('p.small', {}, 'We are not sure what they mean. Read this before you get in touch: “' + task.unclear.text + '”') : null, nextQuestion ? h('p.faint.small', {}, whyAsk(nextQuestion.wouldChange)) : null);
}

function script({ script: { purpose, questions, lastNotes, openObjections } }) {
  const notes = lastNotes.filter(it => it.kind !== 'OBJECTION_RAISED' || !openObjections.some(open => open.text === it.text));
  return h('section.card', {}, h('header', {}, h('h2', {}, 'Script')),
    purpose ? h('p.purpose', {}, purpose + (/[.!?]$/.test(purpose) ? '' : '.')) : h('p.faint', {}, 'No script for this contact.'),
    questions.length ? h('ol.questions', {}, questions.map(it => h('li', {}, it))) : null,
    openObjections.length ? h('div.aside.objections', {}, h('h3', {}, 'Open objections'), openObjections.map(it => h('p', {}, pill(words(it.type), 'bad'), it.text ? ' ' + it.text : ''))) : null,
    h('div.aside', {}, h('h3', {}, 'Last notes'), notes.length
      ? h('ul.notes', {}, notes.map(it => h('li', {}, h('span', {}, it.text), h('span.faint.small', {}, ` ${words(it.kind).toLowerCase()} ${date(it.at)}${it.repId ? ', ' + it.repId : ''}`))))
      : h('p.faint.small', {}, 'None yet: you are the first to write one.')));
}

function result({ touch, nextQuestion, place }, zone, draft, keep, actions) {
  const typed = (name, input) => { input.addEventListener('input', () => keep(name, input.value)); return input; };
  const answers = draft.answers ?? {};
  const asked = nextQuestion && !LEARNT.some(([key]) => key === nextQuestion.id) ? [[nextQuestion.id, words(nextQuestion.id)], ...LEARNT] : LEARNT;
  const answer = ([key, name]) => {
    const input = h('input', { name: 'answer-' + key, autocomplete: 'off', value: answers[key] });
    input.addEventListener('input', () => { answers[key] = input.value; keep('answers', answers); });
    return h('label' + (key === nextQuestion?.id ? '.next' : ''), {}, name, input);
  };
  const isMail = ['EMAIL', 'NEWSLETTER', 'SURVEY'].includes(touch.channel);
  return h('section.card.result', { 'aria-labelledby': 'result' }, h('header', {}, h('h2', { id: 'result' }, 'What came of it'), h('span.keys.faint.small', {}, 'one key records it · ', h('kbd', {}, '/'), ' notes · ', h('kbd', {}, 'U'), ' undo')),
    isMail ? null : h('div.answers', {}, asked.map(answer)),
    h('div.rest', {},
      h('label.grow', {}, 'Notes', typed('notes', h('textarea', { id: 'notes', rows: 2, maxlength: 10000, placeholder: 'What the next caller should know', value: draft.notes }))),
      h('label', {}, 'Minutes', typed('minutes', h('input', { id: 'minutes', type: 'number', min: 0, max: 1440, inputmode: 'numeric', placeholder: String(touch.reservedMinutes || 0), value: draft.minutes }))),
      actions.some(it => it.needsTime || it.isMeeting) ? when('Call back at, or meeting at', { id: 'call-back', at: draft.callBackAt, zone, theirs: place?.timeZone, heard: instant => keep('callBackAt', instant) }) : null),
    h('div.outcomes', { role: 'group', 'aria-label': 'Outcome' }, actions.filter(it => !it.isSeldom).map(button)),
    actions.some(it => it.isSeldom) ? h('details.seldom', { open: draft.seldom, ontoggle: event => keep('seldom', event.target.open) }, h('summary.small', {}, 'Something else'),
      actions.some(it => it.asks === 'successor') ? h('label', {}, 'Left the company: who does the work now?', typed('successor', h('input', { name: 'successor', maxlength: 300, autocomplete: 'off', value: draft.successor }))) : null,
      h('div.outcomes', { role: 'group', 'aria-label': 'Other outcome' }, actions.filter(it => it.isSeldom).map(it => button(it)))) : null);
}

const button = (it, at) => h('button' + (at === 0 ? '.main' : ''), { type: 'button', 'data-outcome': it.outcome, 'aria-keyshortcuts': it.key, onclick: it.act }, it.name, h('kbd', {}, it.key));
