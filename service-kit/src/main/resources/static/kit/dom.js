// Elements without a library: text is always set as text, so nothing that a person typed is ever read as HTML.

/**
 * h('button.main', {type: 'submit', onclick: save}, 'Save') – classes after dots, listeners by their on… name, other
 * attributes as they are (true: present, false or null: left out), `style` as an object. Children that are null are left out.
 */
export function h(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const made = document.createElement(tag);
  if (classes.length) made.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) set(made, key, value);
  made.append(...children.flat(Infinity).filter(child => child != null && child !== false && child !== ''));
  return made;
}

function set(element, key, value) {
  if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
  else if (key === 'style') for (const [name, it] of Object.entries(value)) element.style.setProperty(name, it);
  else if (key === 'value') element.value = value ?? '';
  else if (value === true) element.setAttribute(key, '');
  else if (value !== false && value != null) element.setAttribute(key, value);
}

const SVG = 'http://www.w3.org/2000/svg';
const PATHS = {
  call: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2z',
  email: 'M4 5h16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z M3 7l9 6 9-6',
  social: 'M21 12a8 8 0 0 1-8 8H4l2-3.2A8 8 0 1 1 21 12z',
  visit: 'M12 21s7-6.3 7-11a7 7 0 1 0-14 0c0 4.7 7 11 7 11z M12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  letter: 'M4 20h4L19 9l-4-4L4 16z M13 7l4 4',
  survey: 'M9 4h6v3H9z M9 5H6v15h12V5h-3 M9 12l2 2 4-4',
  newsletter: 'M4 5h13v14H6a2 2 0 0 1-2-2z M17 9h3v8a2 2 0 0 1-2 2 M7 9h7 M7 13h7',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14z M20 20l-4-4',
  back: 'M15 5l-7 7 7 7', on: 'M9 5l7 7-7 7', done: 'M5 13l4.5 4.500L19 7', cross: 'M6 6l12 12 M18 6L6 18',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 7v5l3 2',
  calendar: 'M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z M4 10h16 M8 3v4 M16 3v4',
  note: 'M6 3h9l4 4v14H6z M9 12h6 M9 16h6', person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4 21a8 8 0 0 1 16 0',
  company: 'M4 21V4h10v17 M14 10h6v11 M2 21h20 M7.5 8h3 M7.5 12h3 M7.5 16h3', flag: 'M5 21V4h13l-3 4 3 4H5',
  star: 'M12 4l2.5 5 5.5.8-4 3.9 1 5.5-5-2.6-5 2.6 1-5.5-4-3.9 5.5-.800z', dot: 'M12 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2z',
  brand: 'M4 17l6-6 4 4 6-8 M15 7h5v5',
};

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name] ?? PATHS.dot);
  svg.append(path);
  return svg;
}

export const pill = (text, kind = '', title = null) => h('span.pill' + (kind && '.' + kind), { title }, text);

/** A score from 0 to 100. */
export const ring = (score, size = '') => h('span.ring' + (size && '.' + size),
  { style: { '--value': score ?? 0 }, role: 'img', 'aria-label': 'score ' + (score == null ? 'unknown' : Math.round(score)) },
  score == null ? '–' : String(Math.round(score)));

/** A bar from 0 to 1; null is unknown, which is not zero. */
export const bar = (share, label) => h('div.track' + (share == null ? '.unknown' : ''), { role: 'img', 'aria-label': label, title: label },
  !share ? null : h('div.fill', { style: { width: 100 * Math.min(1, share) + '%' } }));

export const notice = (title, text, ...more) => h('div.notice.card', {}, h('h2', {}, title), h('p', {}, text), ...more);

export const option = (value, text, chosen) => h('option', { value, selected: value === chosen }, text);
