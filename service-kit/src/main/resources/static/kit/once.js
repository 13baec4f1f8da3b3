// One press decides one case. A key pressed twice or held down, or a double click, would decide the next as well, which
// nobody has looked at yet.

import { attempt, onKey } from './shell.js';

const RESTING = 700;
let last = -RESTING;

/** Whether a case was decided so short a time ago that the next one cannot be meant. */
export const isResting = () => pressedAt() - last < RESTING;
/** On a busy machine a key is heard long after it was pressed, and the next case is seen only once it is painted. */
const pressedAt = () => window.event?.timeStamp ?? performance.now();
export const decided = () => {
  last = performance.now();
  requestAnimationFrame(() => { if (last > 0) last = Math.max(last, performance.now()); });
};
/** It is in hand again, so it may be decided at once. */
export const takenBack = () => { last = -RESTING; };

/** As `attempt`, for what leads on to another case; that is shown when `work` ends. */
export async function decide(button, work) {
  if (isResting() || !await attempt(button, work)) return false;
  decided();
  return true;
}

/** A key that decides: holding it down is one press. */
export const onDecision = (name, action) => onKey(name, event => { if (!event.repeat) action(); });
