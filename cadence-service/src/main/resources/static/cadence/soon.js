// What one key decides is named, and sent after a short while in which it can be taken back.

import { attempt, tell } from '../kit/shell.js';
import { decided, isResting, takenBack } from '../kit/once.js';

const TIME_TO_UNDO = 4000;
/** For what closes a way to somebody, which only they can open again. */
export const LONGER_TO_UNDO = 20000;

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
 * @param text who and what, for the bar
 * @param send gives a promise; what it throws is told
 * @param back puts the case where it was: it was taken back, or refused
 * @param lasting how long it can be taken back, in milliseconds; the next decision ends it
 * @returns false where a key was held down or pressed twice: the next case is not meant
 */
export function soon(text, send, back, lasting = TIME_TO_UNDO) {
  if (isResting()) return false;
  flush();
  const undo = () => {
    if (pending !== mine) return;
    clearTimeout(mine.timer);
    mine.close();
    pending = null;
    takenBack();
    back();
  };
  const mine = {
    send: async () => { if (!await attempt(null, send)) { takenBack(); back(); } },
    close: tell(text, { undo, lasting }),
    timer: setTimeout(flush, lasting),
    undo,
  };
  pending = mine;
  decided();
  return true;
}

export const undoLast = () => pending?.undo();

/** A key decides about what is seen; what is out of sight is brought into it first. */
export function seen(card) {
  const { top, bottom } = card.getBoundingClientRect();
  const isSeen = bottom > 0 && top < innerHeight;
  if (!isSeen) {
    card.scrollIntoView({ block: 'center' });
    tell('It was out of sight: look at it, and press the key again.');
  }
  return isSeen;
}
