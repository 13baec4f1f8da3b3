// Representatives as a list names them: who has left, or takes nothing new, is told apart from who works.

import { option } from '../kit/dom.js';

const FOR_GOOD = '2999-12-31';
const hasLeft = rep => rep.active === false && (rep.absences ?? []).some(it => it.to >= FOR_GOOD);
const isAway = (rep, day) => (rep.absences ?? []).some(it => it.from <= day && day <= it.to);

const standing = (rep, day) => hasLeft(rep) ? ' (has left)' : rep.active === false ? ' (takes nothing new)' : isAway(rep, day) ? ' (away today)' : '';

/** A reason names representatives by their ids, as programs do. */
export const named = (text, reps) => String(text ?? '').replace(/, when (\S+) (could not call|is away)/, (all, id, what) => `, when ${reps.find(it => it.id === id)?.name ?? id} ${what}`);

/** Whoever has left comes last: what was left over is still found under the name. */
export const repOptions = (reps, chosen, day) => [...reps].sort((one, other) => hasLeft(one) - hasLeft(other)).map(it => option(it.id, it.name + standing(it, day), chosen));
