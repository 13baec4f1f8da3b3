// A meeting that was agreed: when, whether the invitation left, another time, or none any more.

import { get, send } from '../kit/ask.js';
import { h } from '../kit/dom.js';
import { attempt, reload, tell } from '../kit/shell.js';
import { when } from '../kit/when.js';
import { moment, readable } from '../kit/words.js';

const TOLD = {
  WAITING: 'invitation on its way', SENDING: 'invitation on its way', SENT: 'invitation sent',
  UNCONFIRMED: 'nobody knows whether the invitation left', REFUSED: 'no invitation', NOT_NEEDED: 'nobody had to be told',
};
const SAID = { ACCEPTED: 'accepted', TENTATIVE: 'accepted, but not for sure', DECLINED: 'declined', DELEGATED: 'passed on to somebody else', COUNTERED: 'another time proposed' };

/** What speaks against the time that was agreed; it stands all the same. */
export const warn = (warnings, zone) => (warnings ?? []).forEach(it => tell('Agreed, but ' + readable(it.reason, zone).replace(/^Outside/, 'outside') + '.', { bad: true }));

/** Nothing for a meeting without a time; `theirs` is the person's zone, if it is known. */
export function meetingOf(touch, theirs, signal) {
  const place = h('div.small.meeting');
  const path = 'v1/touches/' + encodeURIComponent(touch.touchId);
  get(path + '/invitation', signal).then(it => show(place, it, path, theirs)).catch(() => {});
  return place;
}

function show(place, it, path, theirs) {
  const where = it.meeting.place ? ', ' + it.meeting.place : '';
  const told = TOLD[it.state] + (it.reason ? ', ' + readable(it.reason).toLowerCase() : '');
  const proposed = it.answer?.proposed ? ` (${moment(it.answer.proposed)})` : '';
  const said = it.answer && !it.cancelled ? `, ${SAID[it.answer.reaction]}${proposed} ${moment(it.answer.at)}` : '';
  place.replaceChildren(h('span', {}, `${it.cancelled ? 'Cancelled: meeting' : 'Meeting'} ${moment(it.meeting.at)}${where}: ${told}${said}`));
  if (!it.cancelled) place.append(...controls(path, { theirs }));
}

/**
 * @param path of the contact in which it was agreed
 * @param zone in which the page shows its times, null for the browser's; theirs: the person's, if it is known
 * @param reps who may take it; repId: whose it is; fixed: whether its time is only changed where it was booked
 */
export function controls(path, { zone = null, theirs, reps = [], repId, fixed = false }) {
  let time = '';
  const at = when('New time', { zone, theirs, required: true, heard: instant => { time = instant; } });
  const change = (button, options, said) => attempt(button, async () => {
    const { warnings } = await (await send(path + '/meeting', options)).json();
    tell(said);
    warn(warnings, zone);
    reload(); // what comes next has changed too
  });
  const move = event => {
    event.preventDefault();
    change(event.submitter, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ at: time }) }, `Moved to ${moment(time, zone)}. They are told.`);
  };
  const cancel = event => change(event.currentTarget, { method: 'DELETE' }, 'Cancelled. They are told.');
  const others = reps.filter(rep => rep.active && rep.id !== repId);
  const to = h('select', { 'aria-label': 'Who takes it' }, others.map(rep => h('option', { value: rep.id }, rep.name)));
  const give = event => {
    event.preventDefault();
    change(event.submitter, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ repId: to.value }) }, `Given to ${others.find(rep => rep.id === to.value).name}.${fixed ? '' : ' They are told.'}`);
  };
  const giving = others.length ? h('form.line', { onsubmit: give }, to, h('button', {}, 'Give to them')) : null;
  if (fixed) return [giving ?? ''];
  return [h('details', {}, h('summary', {}, others.length ? 'Move or cancel, or give to somebody else' : 'Move or cancel'), giving,
    h('form.line', { onsubmit: move }, at, h('button', {}, 'Move'), h('button.danger', { type: 'button', onclick: cancel }, 'Cancel the meeting')))];
}
