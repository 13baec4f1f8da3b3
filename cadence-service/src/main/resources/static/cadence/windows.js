// When contacts may be made, in words: "Mon – Fri 08:30 – 12:00, else 13:00 – 17:30, not on holidays".

const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const name = at => WEEK[at].charAt(0) + WEEK[at].slice(1, 3).toLowerCase();

/** Days in a row from three on are told by the first and the last. */
function days(given) {
  const runs = [];
  for (const at of given.map(it => WEEK.indexOf(it)).sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && at === run.at(-1) + 1) run.push(at);
    else runs.push([at]);
  }
  if (runs[0]?.length === 7) return 'every day';
  return runs.map(run => run.length > 2 ? `${name(run[0])} – ${name(run.at(-1))}` : run.map(name).join(', ')).join(', ');
}

const clock = at => at.slice(0, 5);

function hours({ from, to }) {
  if (clock(from) === '00:00' && clock(to) === '00:00') return 'at any hour';
  return `${clock(from)} – ${clock(to) === '00:00' ? '24:00' : clock(to)}`;
}

/** Hours that are used only when those before have no room follow "else". */
export const hoursOf = window => window.preferences
  .map((it, at, all) => (days(it.days) === days(all[at - 1]?.days ?? []) ? '' : days(it.days) + ' ') + hours(it)).join(', else ')
  + (window.onHolidays ? ', also on holidays' : ', not on holidays');
