// What happened, newest first.

import { h, icon, pill } from '../kit/dom.js';
import { minutes, moment, plural, words } from '../kit/words.js';

const FEW = 25;
const ICONS = [[/^CAPTURED|REFERRAL/, 'star'], [/CALL|VOICEMAIL/, 'call'], [/EMAIL|LINK|OUT_OF_OFFICE/, 'email'], [/MEETING|WEBINAR/, 'calendar'], [/NOTE/, 'note'], [/QUESTION|SURVEY/, 'survey'],
  [/OBJECTION|COMPLAINT|WITHDRAWN/, 'flag'], [/DEAL_WON|CONFIRMED/, 'done'], [/DEAL_LOST/, 'cross'], [/DEAL/, 'company'], [/SOCIAL/, 'social']];

const iconOf = what => ICONS.find(([pattern]) => pattern.test(what))?.[1] ?? 'dot';

function entry(it) {
  const more = [
    it.objection && words(it.objection.type),
    it.deal?.value != null && `${it.deal.value.toLocaleString('en')} ${it.deal.currency ?? ''}`.trim(),
    it.deal?.reason, it.minutes ? minutes(it.minutes) : null, it.repId && 'by ' + it.repId, it.machine === 'MACHINE' && 'a machine, not a person',
  ].filter(Boolean).join(' · ');
  const text = it.text ?? it.objection?.text;
  return h('li', {}, h('span.dot', {}, icon(iconOf(it.what))),
    h('span', {}, h('b', {}, it.what === 'CAPTURED' ? 'Showed interest' : words(it.what)), h('span.faint.small', {}, it.detail || more ? ' · ' + [it.detail && (it.what === 'CAPTURED' ? words(it.detail) : it.detail), more].filter(Boolean).join(' · ') : '')),
    h('time.faint.small', { datetime: it.at }, moment(it.at)),
    text ? h('p.said', {}, text) : null,
    Object.keys(it.answers ?? {}).length ? h('p.answers', {}, Object.entries(it.answers).map(([key, value]) => pill(words(key) + ': ' + value))) : null);
}

export function timeline() {
  let all = false;
  return it => {
    const shown = all ? it.timeline : it.timeline.slice(0, FEW);
    const rest = it.timeline.slice(shown.length);
    const list = h('ul.timeline', {}, shown.map(entry));
    const more = rest.length ? h('button.quiet', { onclick: () => { all = true; list.append(...rest.map(entry)); more.remove(); } }, 'Show ' + plural(rest.length, 'older entry', 'older entries')) : null;
    return [h('header', {}, h('h2', {}, 'What happened'), h('span.faint.small', {}, plural(it.timeline.length, 'entry', 'entries'))), list, more];
  };
}
