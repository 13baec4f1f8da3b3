// What runs, ran and comes next for one person.

import { get } from '../kit/ask.js';
import { h, icon, notice, pill } from '../kit/dom.js';
import { across, neighbours, titled } from '../kit/shell.js';
import { date, minutes, moment, readable, words } from '../kit/words.js';

const NEXT = { NONE: 'Nothing more', PLANNING: 'A cadence is being planned', WAITING: 'Waits for room', PAUSED: 'Pauses', WAKE_UP: 'Wakes up', ENROLLED: 'A cadence runs' };
const KINDS = { DUE: 'warn', UNCONFIRMED: 'bad', MISSED: 'bad', SENT: 'good', COMPLETED: 'good' };

export async function person(main, [id], given, signal) {
  titled('Plan');
  const about = neighbours().qualification ? across(h('a.button', {}, icon('person'), 'All about them'), 'qualification', 'prospects/' + encodeURIComponent(id)) : null;
  const head = h('div.head', {}, h('h1', {}, 'Plan'), h('code.small.faint.cut', {}, id), h('div.push', {}, about));
  const plan = await get('v1/enrolments?prospect=' + encodeURIComponent(id), signal).catch(failed => {
    if (failed.status !== 404) throw failed;
    return null;
  });
  if (!plan) {
    main.replaceChildren(head, notice('Nothing is planned', 'This person is not known here yet. A plan appears within a second after qualification decides.'));
    return;
  }
  const next = plan.nextAction;
  main.replaceChildren(head, h('div.stack', {},
    h('section.card', {}, h('header', {}, h('h2', {}, 'Next')), h('p', {}, h('b', {}, NEXT[next.kind] ?? words(next.kind)), next.at ? ' ' + moment(next.at) : ''), next.reason ? h('p.faint.small', {}, readable(next.reason)) : null),
    plan.items.map(it => h('section.card', {},
      h('header', {}, h('h2', {}, words(it.cadence.id)), h('span.faint.small', {}, [words(it.outcome ?? it.state).toLowerCase(), it.repId, it.startedAt && 'from ' + date(it.startedAt), it.finishedAt && 'to ' + date(it.finishedAt)].filter(Boolean).join(' · '))),
      it.reason ? h('p.faint.small', {}, readable(it.reason)) : null,
      h('ol.touches', {}, it.touches.map(touch => h('li', {}, icon(touch.channel.toLowerCase()),
        h('span', {}, h('b', {}, words(touch.channel)), h('span.faint', {}, ' ' + moment(touch.plannedAt)), touch.reason ? h('span.faint.small.below', {}, readable(touch.reason)) : null),
        h('span.faint.small', {}, touch.minutes ? minutes(touch.minutes) : ''), pill(words(touch.outcome ?? touch.state) + (touch.attempt > 1 ? ' · attempt ' + touch.attempt : ''), KINDS[touch.state] ?? ''))))))));
}
