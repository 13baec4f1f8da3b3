// A meeting that was agreed: when, whether the invitation left, another time, or none any more.

import { get, send } from '../kit/ask.js';
import { h } from '../kit/dom.js';
import { attempt, reload, tell } from '../kit/shell.js';
import { moment, readable } from '../kit/words.js';

const TOLD = {
  WAITING: 'invitation on its way', SENDING: 'invitation on its way', SENT: 'invitation sent',
  UNCONFIRMED: 'nobody knows whether the invitation left', REFUSED: 'no invitation', NOT_NEEDED: 'nobody had to be told',
};

/** What speaks against the time that was agreed; it stands all the same. */
export const warn = (warnings, zone) => (warnings ?? []).forEach(it => tell('Agreed, but ' + readable(it.reason, zone).replace(/^Outside/, 'outside') + '.', { bad: true }));

/** Nothing for a meeting without a time. */
export function meetingOf(touch, signal) {
  const place = h('div.small.meeting');
  const path = 'v1/touches/' + encodeURIComponent(touch.touchId);
  get(path + '/invitation', signal).then(it => show(place, it, path)).catch(() => {});
  return place;
}

function show(place, it, path) {
  const where = it.meeting.place ? ', ' + it.meeting.place : '';
  const told = TOLD[it.state] + (it.reason ? ', ' + readable(it.reason).toLowerCase() : '');
  place.replaceChildren(h('span', {}, `${it.cancelled ? 'Cancelled: meeting' : 'Meeting'} ${moment(it.meeting.at)}${where}: ${told}`));
  if (!it.cancelled) place.append(...controls(path));
}

/** @param path of the contact in which it was agreed */
export function controls(path) {
  const at = h('input', { type: 'datetime-local', required: true, 'aria-label': 'New time' });
  const change = (button, options, said) => attempt(button, async () => {
    const { warnings } = await (await send(path + '/meeting', options)).json();
    tell(said);
    warn(warnings);
    reload(); // what comes next has changed too
  });
  const move = event => {
    event.preventDefault();
    const time = new Date(at.value).toISOString();
    change(event.submitter, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ at: time }) }, `Moved to ${moment(time)}. They are told.`);
  };
  const cancel = event => change(event.currentTarget, { method: 'DELETE' }, 'Cancelled. They are told.');
  return [h('details', {}, h('summary', {}, 'Move or cancel'),
    h('form.line', { onsubmit: move }, at, h('button', {}, 'Move'), h('button.danger', { type: 'button', onclick: cancel }, 'Cancel the meeting')))];
}
