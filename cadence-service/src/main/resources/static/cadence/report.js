// One key says what came of a contact. It is sent after a short while in which it can be taken back.

import { post } from '../kit/ask.js';
import { attempt, tell } from '../kit/shell.js';
import { moment, nameOf, words } from '../kit/words.js';

const TIME_TO_UNDO = 4000;

const CONNECTED = { key: 'C', outcome: 'CONNECTED', name: 'Connected' };
const NO_ANSWER = { key: 'N', outcome: 'NO_ANSWER', name: 'No answer' };
const VOICEMAIL = { key: 'V', outcome: 'VOICEMAIL', name: 'Voicemail' };
const MEETING = { key: 'M', outcome: 'MEETING_BOOKED', name: 'Meeting booked', isMeeting: true };
const CALL_BACK = { key: 'B', outcome: 'CALL_BACK', name: 'Call back at …', needsTime: true };
const NOT_INTERESTED = { key: 'I', outcome: 'NOT_INTERESTED', name: 'Not interested' };
const WRONG_PERSON = { key: 'W', outcome: 'WRONG_PERSON', name: 'Wrong person' };
const done = name => ({ key: 'D', outcome: 'DONE', name });
const SENT = { key: 'S', outcome: 'SENT', name: 'It was sent' };
const BOUNCED = { key: 'X', outcome: 'BOUNCED', name: 'It bounced' };
const replied = outcome => ({ key: 'R', outcome, name: 'They replied' });

const BY_CHANNEL = {
  CALL: [CONNECTED, NO_ANSWER, VOICEMAIL, MEETING, CALL_BACK, NOT_INTERESTED, WRONG_PERSON],
  VISIT: [{ key: 'D', outcome: 'MEETING_HELD', name: 'Visited' }, MEETING, { key: 'N', outcome: 'NO_SHOW', name: 'Did not come' }, NOT_INTERESTED, WRONG_PERSON],
  SOCIAL: [done('Message sent'), replied('SOCIAL_REPLY'), MEETING, NOT_INTERESTED],
  LETTER: [done('Letter posted')],
};
/** After a meeting was agreed, a call may find out that nobody came. */
const AFTER_TALKS = [...BY_CHANNEL.CALL, { key: 'D', outcome: 'NO_SHOW', name: 'Did not come' }];
const MAIL = [SENT, replied('EMAIL_REPLIED'), BOUNCED];

/** What can come of a contact, each with its key; `afterTalks`: they spoke to us before, perhaps agreed to meet. */
export const outcomesOf = (channel, afterTalks = false) => channel === 'CALL' && afterTalks ? AFTER_TALKS : BY_CHANNEL[channel] ?? MAIL;

let pending = null;

/** Sends now what still waits for its time to be taken back. */
export async function flush() {
  const last = pending;
  pending = null;
  if (last) {
    clearTimeout(last.timer);
    last.close();
    await last.send();
  }
}

addEventListener('pagehide', () => { flush(); });

/**
 * @param draft minutes, notes, answers and the time to call back or to meet, as typed; who meets is invited
 * @param back puts the contact where it was
 * @returns whether it is on its way
 */
export function report(task, outcome, draft, zone, back, accepted) {
  const name = nameOf(task.person, task.company);
  if (outcome.needsTime && !draft.callBackAt) {
    tell('Say when to call back first.', { bad: true });
    document.getElementById('call-back')?.focus();
    return false;
  }
  flush();
  const body = {
    outcome: outcome.outcome,
    minutes: draft.minutes ? Number(draft.minutes) : null,
    notes: draft.notes?.trim() || null,
    answers: Object.fromEntries(Object.entries(draft.answers ?? {}).filter(([, value]) => value.trim())),
    callBackAt: outcome.needsTime ? new Date(draft.callBackAt).toISOString() : null,
    meeting: outcome.isMeeting && draft.callBackAt ? { at: new Date(draft.callBackAt).toISOString() } : undefined,
  };
  const send = async () => {
    const went = await attempt(null, async () => {
      const then = await post('v1/touches/' + encodeURIComponent(task.touchId) + '/outcome', body, { keepalive: true });
      accepted();
      tell(`${name}: ${body.meeting ? `recorded; ${task.person?.email ? 'invited to meet' : 'meets'} ${moment(body.meeting.at, zone)}` : follows(then, zone)}`);
    });
    if (!went) back();
  };
  const undo = () => {
    if (pending?.task !== task) return;
    clearTimeout(pending.timer);
    pending.close();
    pending = null;
    back();
  };
  pending = {
    task, send,
    close: tell(`${name}: ${outcome.name.replace(' at …', '').toLowerCase()}`, { undo, lasting: TIME_TO_UNDO }),
    timer: setTimeout(flush, TIME_TO_UNDO),
    undo,
  };
  return true;
}

export const undoLast = () => pending?.undo();

/** What happens next to the person, as the service answers. */
function follows({ nextAttempt, nextAction, nextActionAt }, zone) {
  if (nextAttempt) return 'recorded; tried again ' + moment(nextAttempt.plannedAt, zone);
  switch (nextAction) {
    case 'ENROLLED': return 'recorded; the cadence goes on';
    case 'NONE': return 'recorded; nothing more is planned';
    case 'WAITING': return 'recorded; waits for room';
    case 'WAKE_UP': return 'recorded; comes back ' + moment(nextActionAt, zone);
    case 'PAUSED': return 'recorded; pauses until ' + moment(nextActionAt, zone);
    default: return 'recorded; ' + words(nextAction).toLowerCase();
  }
}
