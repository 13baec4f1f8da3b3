// Keeps a page that is left open true: through midnight, sleep, a restart of the service and a key that runs out.

import { number, moment } from '../kit/words.js';

const EVERY = 5000;
/** A connection that fell asleep with the computer may never answer. */
const PATIENCE = 60000;

/** Looks every few seconds, one look at a time, and at once when somebody comes back to the page. */
export function watch(look, signal) {
  let looking = false;
  const once = async () => {
    if (looking || document.hidden || document.querySelector('#sign-in')) return;
    looking = true;
    try {
      await look(AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]));
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(once, EVERY);
  document.addEventListener('visibilitychange', once, { signal });
  addEventListener('online', once, { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** While this is the same, nothing more was counted, and no figure is asked for again. */
export const stateOf = ({ completeUntil, waiting, newestDay }) => JSON.stringify([completeUntil, waiting, newestDay]);

/**
 * The day that counting back begins with, of the one known and what is told now. A service that was just started, or counts
 * an old import, knows a day that is none or too early for a while; only one that has counted everything is believed that its
 * newest day lies before the one known.
 */
export const newestDay = (known, told) =>
  told.newestDay == null || (known != null && told.newestDay < known && told.waiting !== 0) ? known : told.newestDay;

const isHere = zone => zone === Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the figures rest on: the newest event counted, and how many are still to be counted. */
export function standing({ completeUntil, waiting, of, zone }) {
  if (waiting) return 'catching up: ' + number(of - waiting) + ' of ' + number(of) + ' events';
  const at = Object.values(completeUntil).sort().at(-1);
  return at ? 'complete until ' + moment(at, zone) + (isHere(zone) ? '' : ', time of ' + zone) : 'no events yet';
}
