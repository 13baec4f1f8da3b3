// Pairs with the same grounds, decided together piece by piece; what was decided so can be taken back.

import { get, post } from '../kit/ask.js';
import { h, pill } from '../kit/dom.js';
import { attempt, neighbours, tell } from '../kit/shell.js';
import { date, number, percent, plural, readable } from '../kit/words.js';

/** Fewer are decided one by one as quickly. */
const FEWEST = 2;
const SHOWN = 6;

export const grounds = it => readable(it.agrees.join(', ')) + (it.contradicts.length ? '; against it: ' + it.contradicts.join(', ') : '');

/** The file of an import is known to another service; without it the pairs are of an import all the same. */
async function files(groups, signal) {
  const base = neighbours().intake;
  const ids = [...new Set(groups.map(it => it.importId).filter(Boolean))];
  const names = await Promise.all(ids.map(id => base ? get(`${base}/v1/imports/${encodeURIComponent(id)}`, signal).then(it => it.fileName).catch(() => null) : null));
  return new Map(ids.map((id, at) => [id, names[at]]));
}

const ofWhat = (it, names) => (it.importId ? 'rows of ' + (names.get(it.importId) ?? 'one import') : 'of no import');

/** Calls a piece after the other, and says after each how many are left. */
async function pieces(button, first, next) {
  let done = 0, stand = 0;
  for (let piece = await first(); ; piece = await next(piece)) {
    done += piece.done;
    stand += piece.stand.length;
    button.textContent = `${number(done)} done, ${number(piece.left)} left`;
    if (!piece.left) return { done, stand, batchId: piece.batchId };
  }
}

const told = stand => (stand ? ` ${plural(stand, 'pair')} had been decided otherwise meanwhile.` : '');

/** Pressed once it asks, pressed again it does. */
function surely(text, question, name, act) {
  const button = h('button', { type: 'button', name }, text);
  button.addEventListener('click', () => {
    if (!button.dataset.sure) {
      button.dataset.sure = 'yes';
      button.textContent = question;
      button.addEventListener('blur', () => { if (!button.disabled) { delete button.dataset.sure; button.textContent = text; } }, { once: true });
      return;
    }
    attempt(button, () => act(button));
  });
  return button;
}

const takeBack = async (button, batchId, show) => {
  const undo = () => post(`v1/merges/proposals/batches/${encodeURIComponent(batchId)}/undo`, {});
  const { done, stand } = await pieces(button, undo, undo);
  tell(`${plural(done, 'pair')} wait again.` + (stand ? ` ${plural(stand, 'pair')} could not be taken back, since one of them was merged since.` : ''));
  await show();
};

function group(it, names, show) {
  const { agrees, contradicts, importId } = it;
  const decide = (decision, words) => async button => {
    const call = piece => post('v1/merges/proposals/groups/decide', { agrees, contradicts, importId, decision, batchId: piece?.batchId });
    const { done, stand } = await pieces(button, call, call);
    tell(`${plural(done, 'pair')} ${words}. Take it back under “Decided together”.` + told(stand));
    await show();
  };
  const chance = it.least === it.most ? percent(Number(it.most)) : `${percent(Number(it.least))} – ${percent(Number(it.most))}`;
  return h('li.line', { 'data-pairs': it.pairs },
    h('span.grow', {}, h('b', {}, plural(it.pairs, 'pair')), ' ', ofWhat(it, names), ' ', pill(chance, 'warn'), h('span.faint.small', {}, ' ' + grounds(it))),
    surely('All one person', `Surely join ${plural(it.pairs, 'pair')}?`, 'merge-all', decide('MERGED', 'are one person each')),
    surely('All two people', `Surely keep ${plural(it.pairs, 'pair')} apart?`, 'apart-all', decide('APART', 'stay two people each')));
}

const batch = (it, names, show) => h('li.line', { 'data-batch': it.batchId },
  h('span.grow', {}, h('b', {}, plural(it.pairs, 'pair')), ` ${it.decision === 'MERGED' ? 'joined' : 'kept apart'}, ${ofWhat(it, names)}`,
    h('span.faint.small', {}, ` ${grounds(it)} · ${it.decidedAt ? date(it.decidedAt) : ''} ${it.decidedBy ?? ''}`)),
  surely('Take back', `Surely take back ${plural(it.pairs, 'pair')}?`, 'undo-all', button => takeBack(button, it.batchId, show)));

const list = (title, id, items) => (items.length ? [h('section.card.alike', { 'aria-labelledby': id }, h('h2', { id }, title), h('ul.items', {}, items))] : []);

/** What stands above the pairs: those that are alike, and what was decided so. */
export async function alike(show, signal) {
  const [groups, batches] = await Promise.all(['groups', 'batches'].map(what => get('v1/merges/proposals/' + what, signal).then(it => it.items)));
  const several = groups.filter(it => it.pairs >= FEWEST).slice(0, SHOWN);
  const names = await files([...several, ...batches], signal);
  return [...list('Pairs that are alike', 'alike', several.map(it => group(it, names, show))),
    ...list('Decided together', 'together', batches.slice(0, SHOWN).map(it => batch(it, names, show)))];
}
