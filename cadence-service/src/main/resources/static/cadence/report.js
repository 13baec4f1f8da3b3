// One key says what came of a contact.

import { post } from '../kit/ask.js';
import { tell } from '../kit/shell.js';
import { moment, nameOf, words } from '../kit/words.js';
import { keep } from './kept.js';
import { warn } from './meeting.js';
import { LONGER_TO_UNDO, soon } from './soon.js';

const CONNECTED = { key: 'C', outcome: 'CONNECTED', name: 'Connected' };
const NO_ANSWER = { key: 'N', outcome: 'NO_ANSWER', name: 'No answer' };
const VOICEMAIL = { key: 'V', outcome: 'VOICEMAIL', name: 'Voicemail' };
const MEETING = { key: 'M', outcome: 'MEETING_BOOKED', name: 'Meeting booked', isMeeting: true };
const CALL_BACK = { key: 'B', outcome: 'CALL_BACK', name: 'Call back at …', needsTime: true };
const NOT_INTERESTED = { key: 'I', outcome: 'NOT_INTERESTED', name: 'Not interested' };
const WRONG_PERSON = { key: 'W', outcome: 'WRONG_PERSON', name: 'Wrong person' };
const SENT = { key: 'S', outcome: 'SENT', name: 'It was sent' };
const BOUNCED = { key: 'X', outcome: 'BOUNCED', name: 'It bounced' };
const replied = outcome => ({ key: 'R', outcome, name: 'They replied' });

const NO_SHOW = { key: 'D', outcome: 'NO_SHOW', name: 'Did not come' };
const HELD = { key: 'H', outcome: 'MEETING_HELD', name: 'Meeting held' };
const GATEKEEPER = { key: 'G', outcome: 'GATEKEEPER', name: 'Gatekeeper' };
const WRONG_NUMBER = { key: 'X', outcome: 'WRONG_NUMBER', name: 'Wrong number' };
const LEFT = { key: 'L', outcome: 'LEFT_COMPANY', name: 'Left the company', asks: 'successor' };
const NO_LANGUAGE = { key: 'F', outcome: 'LANGUAGE_BARRIER', name: 'No common language' };
const OPTED_OUT = { key: 'O', outcome: 'OPTED_OUT', name: 'Wants no contact' };
const NO_CALLS = { key: 'P', outcome: 'OPTED_OUT', name: 'No more calls', channels: ['CALL', 'VISIT'] };
/** Nobody is contacted this way after it: a slip of the key is found out while it can be taken back. */
const CLOSING = [WRONG_PERSON, WRONG_NUMBER, LEFT, OPTED_OUT, NO_CALLS].map(it => it.outcome);
/** Seldom, and told apart from the rest on the page. */
const SELDOM = [GATEKEEPER, WRONG_NUMBER, LEFT, NO_LANGUAGE, NO_CALLS, OPTED_OUT].map(it => ({ ...it, isSeldom: true }));
const WITHOUT_NUMBER = SELDOM.filter(it => it.outcome !== 'WRONG_NUMBER');

const BY_CHANNEL = {
  CALL: [CONNECTED, NO_ANSWER, VOICEMAIL, MEETING, CALL_BACK, NOT_INTERESTED, WRONG_PERSON, ...SELDOM],
  VISIT: [{ key: 'D', outcome: 'VISITED', name: 'Visited' }, MEETING, { ...NO_SHOW, key: 'N' }, CALL_BACK, NOT_INTERESTED, WRONG_PERSON, ...WITHOUT_NUMBER],
  SOCIAL: [{ key: 'D', outcome: 'POSTED', name: 'Message sent' }, replied('REPLIED'), MEETING, NOT_INTERESTED, WRONG_PERSON, { ...LEFT, isSeldom: true }, { ...OPTED_OUT, isSeldom: true }],
  LETTER: [{ key: 'D', outcome: 'POSTED', name: 'Letter posted' }],
};
/** After a meeting was agreed, a call may find out that nobody came. */
const AFTER_TALKS = [...BY_CHANNEL.CALL.filter(it => !it.isSeldom), NO_SHOW, HELD, ...SELDOM];
const MAIL = [SENT, replied('EMAIL_REPLIED'), BOUNCED];

/** What can come of a contact, each with its key; `afterTalks`: they spoke to us before, perhaps agreed to meet. */
export const outcomesOf = (channel, afterTalks = false) => channel === 'CALL' && afterTalks ? AFTER_TALKS : BY_CHANNEL[channel] ?? MAIL;

/**
 * @param draft minutes, notes, answers as typed, the instant to call back or to meet; who meets is invited
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
  const body = {
    outcome: outcome.outcome,
    minutes: draft.minutes ? Number(draft.minutes) : null,
    notes: draft.notes?.trim() || null,
    answers: Object.fromEntries(Object.entries(draft.answers ?? {}).filter(([, value]) => value.trim())),
    callBackAt: outcome.needsTime ? draft.callBackAt : null,
    channels: outcome.channels,
    successor: outcome.asks === 'successor' && draft.successor?.trim() || undefined,
    meeting: outcome.isMeeting && draft.callBackAt ? { at: draft.callBackAt } : undefined,
  };
  const send = async () => {
    const then = await post('v1/touches/' + encodeURIComponent(task.touchId) + '/outcome', body, { keepalive: true }).catch(failed => { throw readably(failed, name, task, outcome, body, zone); });
    accepted();
    tell(`${name}: ${body.meeting ? `recorded; ${task.person?.email ? 'invited to meet' : 'meets'} ${moment(body.meeting.at, zone)}` : follows(then, zone)}`);
    warn(then.warnings, zone);
  };
  return soon(`${name}: ${outcome.name.replace(' at …', '').toLowerCase()}`, send, back, CLOSING.includes(outcome.outcome) ? LONGER_TO_UNDO : undefined);
}

/** The service speaks to programs, and names touches and fields. */
function readably(failed, name, task, outcome, body, zone) {
  if (failed.status === 409 || failed.status === 404) {
    keep(task, outcome, body, zone);
    failed.message = `${name}: somebody has reported this contact meanwhile. What you told is kept above.`;
  } else {
    failed.message = failed.message.replace(/\bcallBackAt\b/, 'The time to call back').replace(/\bmeeting\.at\b/, 'The time to meet');
  }
  return failed;
}

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
