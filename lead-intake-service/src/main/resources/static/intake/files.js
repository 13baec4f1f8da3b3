// Files that were loaded: choose one, look at what would become of it, say what is to follow, and take it back within a day.

import { get, send } from '../kit/ask.js';
import { bar, h, notice, pill } from '../kit/dom.js';
import { attempt, tell, titled } from '../kit/shell.js';
import { moment, number, plural } from '../kit/words.js';
import { becomings, readRows } from './rows.js';
import { head, told } from './ways.js';

const LOOK_AGAIN = 1000;
const STATES = {
  RECEIVING: ['Coming in', ''], QUEUED: ['Waits', ''], RUNNING: ['Loading', ''], DONE: ['Loaded', 'good'], FAILED: ['Broke off', 'bad'],
  UNDOING: ['Being taken back', 'warn'], UNDONE: ['Taken back', 'warn'],
};
const MOVES = new Set(['RECEIVING', 'QUEUED', 'RUNNING', 'UNDOING']);

const upload = (path, fields) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return send(path, { method: 'POST', body }).then(answer => answer.json());
};

const leftOut = erased => (erased ? `, ${number(erased)} left out, since they asked to be erased` : '');

const column = it => h('tr', {}, h('td', {}, it.name), h('td', {}, it.fields.length ? it.fields.join(', ') : h('span.faint', {}, 'not used')));

/** What nobody can tell of a file as a whole: it stands above all that is told of its rows. */
const asked = questions => (questions.length ? h('section.stack', { 'aria-labelledby': 'questions' }, h('h3', { id: 'questions' }, 'To decide before it is loaded'),
  h('ul.told', {}, questions.map(it => h('li', {}, h('b', {}, it.field), ' ', it.problem, h('p.small', {}, it.remedy))))) : null);

function previewed(it, mapping) {
  const { rows } = it;
  return h('div.aside.stack', { role: 'status' },
    h('p', {}, `${plural(rows.read, 'row')}: ${number(rows.takenIn)} would be taken in, ${number(rows.rejected)} rejected, ${number(rows.passedOver)} passed over${leftOut(rows.erased)}. `
      + `${number(rows.repeated)} of them are about somebody of a row before.${rows.complete ? '' : ' Only the beginning of the file was read.'}`),
    becomings(rows.becoming), asked(it.questions), mapping, readRows(it),
    it.header ? h('p.small', {}, `The names of the columns were found in row ${number(it.header.row)}.`
      + (it.header.above.length ? ` Not read, since above it: ${it.header.above.join(' · ')}` : '')) : null,
    h('div.wide', { tabindex: 0, role: 'region', 'aria-label': 'Columns' }, h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Column'), h('th', { scope: 'col' }, 'Becomes'))), h('tbody', {}, it.columns.map(column)))),
    told([...it.leftOut.map(problem => ({ ...problem, row: 1 })), ...it.first.flatMap(row => [...(row.problems ?? []), ...(row.warnings ?? [])].map(problem => ({ ...problem, row: row.row })))].slice(0, 20)));
}

/** Whoever loads a list says what follows; there is no default for that. */
function form(loaded) {
  const file = h('input', { type: 'file', id: 'file', required: true, accept: '.csv,.txt,.tsv,.xlsx,.vcf,.ics' });
  const way = (value, text, more) => h('label.choice', {}, h('input', { type: 'radio', name: 'as', value, required: true }), h('span', {}, h('b', {}, text), ' ' + more));
  const seen = h('div', {});
  const text = h('textarea', { id: 'mapping', rows: 12, spellcheck: false, 'aria-label': 'What the columns mean' });
  const mapping = h('details', {}, h('summary', {}, 'Change what the columns mean'), text);
  let proposed = '';
  const mapped = () => (text.value && text.value !== proposed ? text.value : null);
  const reset = () => {
    text.value = proposed = '';
    mapping.open = false;
    seen.replaceChildren();
  };
  const look = h('button', { type: 'button', id: 'look' }, 'Look first');
  const load = h('button.main', { type: 'submit', id: 'load' }, 'Load');
  const chosen = () => {
    if (!file.reportValidity()) return null;
    return file.files[0];
  };
  file.addEventListener('change', reset);
  look.addEventListener('click', () => chosen() && attempt(look, async () => {
    const answer = await upload('v1/imports/preview', mapped() ? { mapping: mapped(), file: chosen() } : { file: chosen() });
    if (!mapped()) text.value = proposed = answer.mapping;
    mapping.open ||= answer.questions.length > 0;
    if (answer.proposedAs && !new FormData(made).has('as')) made.querySelector(`[name=as][value=${answer.proposedAs}]`).checked = true;
    seen.replaceChildren(previewed(answer, mapping));
  }));
  const made = h('form.card.stack.load', { 'aria-labelledby': 'load-title', onsubmit: event => {
    event.preventDefault();
    const as = new FormData(made).get('as');
    attempt(load, async () => {
      await upload('v1/imports', { mapping: mapped() ?? 'auto', as, file: chosen() });
      made.reset();
      reset();
      tell('The file is here, and is being loaded.');
      await loaded();
    });
  } },
    h('h2', { id: 'load-title' }, 'Load a file'),
    h('label', { for: 'file' }, 'CSV, Excel (.xlsx), vCards or a calendar', file),
    h('fieldset', {}, h('legend', {}, 'What is to follow?'),
      way('live', 'Live:', 'these people are leads of today. They are qualified, and contacted where they allow it.'),
      way('historic', 'Historic:', 'these people came earlier. They are only measured; the file says when they came.')),
    h('div.line', {}, look, load), seen);
  return made;
}

async function download(it) {
  const answer = await send(it.rejectsFile.slice(1), { headers: { Accept: 'text/csv' } });
  const address = URL.createObjectURL(await answer.blob());
  h('a', { href: address, download: `rejects-${it.importId}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function undo(it, changed) {
  const button = h('button.danger', { 'aria-label': 'Take back ' + it.fileName }, 'Take back');
  button.addEventListener('click', () => {
    if (button.dataset.sure) {
      attempt(button, async () => {
        await send(`v1/imports/${encodeURIComponent(it.importId)}/undo`, { method: 'POST' });
        button.blur();
        await changed();
      });
      return;
    }
    button.dataset.sure = 'yes';
    button.textContent = `Surely take back ${plural(it.accepted, 'row')}?`;
    button.addEventListener('blur', () => { delete button.dataset.sure; button.textContent = 'Take back'; }, { once: true });
  });
  return button;
}

function row(it, changed) {
  const [text, kind] = STATES[it.state] ?? [it.state, ''];
  const rejects = it.rejectsFile ? h('button', { onclick: event => attempt(event.target, () => download(it)) }, `Get ${plural(it.rejected, 'rejected row')}`) : null;
  return h('li', { 'data-import': it.importId },
    h('div.line', {}, h('b.cut', {}, it.fileName), pill(text, kind), h('time.push.faint.small', { datetime: it.createdAt }, moment(it.createdAt))),
    it.state === 'RUNNING' && it.total ? bar(it.read / it.total, `${number(it.read)} of ${plural(it.total, 'row')}`) : null,
    h('p.small', {}, `${number(it.accepted)} taken in, ${number(it.rejected)} rejected, ${number(it.skipped)} passed over${leftOut(it.erased)}`
      + (it.undo ? `; ${number(it.undo.withdrawn)} taken back` : '')),
    it.failure ? told([it.failure]) : null,
    told([...it.warnings.filter(problem => problem.field.startsWith('column "')), ...it.errors].slice(0, 5)),
    it.errors.length > 5 ? h('p.small.faint', {}, 'and more, in the rejected rows') : null,
    rejects || it.undoUntil ? h('div.line', {}, rejects, it.accepted && it.undoUntil ? undo(it, changed) : null,
      it.undoUntil ? h('span.faint.small', {}, 'can be taken back until ' + moment(it.undoUntil)) : null) : null);
}

export async function files(main, parts, given, signal) {
  titled('Files');
  const list = h('div', {});
  let waiting = null;
  const show = async () => {
    clearTimeout(waiting);
    const { items } = await get('v1/imports?limit=50', signal);
    if (!list.contains(document.activeElement) || !list.hasChildNodes()) {
      list.replaceChildren(items.length ? h('ul.rows.card', { 'aria-label': 'Files, the newest first' }, items.map(it => row(it, show)))
        : notice('No file was loaded yet', 'Choose one above, or use ./followthrough import FILE.'));
    }
    if (items.some(it => MOVES.has(it.state))) waiting = setTimeout(() => show().catch(() => {}), LOOK_AGAIN);
  };
  signal.addEventListener('abort', () => clearTimeout(waiting));
  await show();
  main.replaceChildren(head('Files', 'Files'), form(show), list);
}
