// Charts by Observable Plot (vendor/): what it cannot say by itself is said in words beside it.

import { h } from '../kit/dom.js';
import { number, percent, range } from '../kit/words.js';
import { shown } from './names.js';

const { Plot } = globalThis;
const HEIGHT = 230;

const COLOURS = ['var(--accent)', 'var(--future)', 'var(--warn)', 'var(--bad)', 'var(--faint)'];

/** Plot brings a style of its own, which the page's policy refuses; the style sheet has it. */
function figure(place, label, options) {
  const chart = Plot.plot({
    className: 'plot', width: Math.max(280, place.clientWidth || 520), height: HEIGHT, marginLeft: 48, marginBottom: 34,
    ariaLabel: label, ...options,
    y: { tickFormat: it => percent(it), grid: true, nice: true, label: null, ticks: 5, ...options.y },
  });
  for (const style of chart.querySelectorAll('style')) style.remove();
  for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label'); // names of marks, not for people
  chart.setAttribute('role', 'img');
  place.replaceChildren(chart);
}

export const nothing = (place, text) => place.replaceChildren(h('p.faint.small.empty', {}, text));

/** A rate week by week with the range in which the true rate lies; weeks with few are hollow, and one that is not over. */
export function trend(place, label, weeks) {
  if (weeks.length < 2) {
    nothing(place, 'A line appears with the second week that has figures.');
    return;
  }
  const few = it => it.verdict === 'TOO_FEW' || it.goesOn;
  figure(place, label, {
    x: { type: 'utc', label: null, ticks: 6 },
    y: { domain: [0, Math.max(0.01, ...weeks.filter(it => !few(it)).map(it => it.interval.high), ...weeks.map(it => it.value))], clamp: true },
    marks: [
      Plot.areaY(weeks, { x: 'start', y1: it => it.interval.low, y2: it => it.interval.high, fill: COLOURS[0], fillOpacity: 0.16 }),
      Plot.lineY(weeks, { x: 'start', y: 'value', stroke: COLOURS[0], strokeWidth: 2 }),
      Plot.dot(weeks, { x: 'start', y: 'value', r: 3, stroke: COLOURS[0], fill: it => few(it) ? 'var(--card)' : COLOURS[0],
        title: it => 'Week of ' + it.start.toLocaleDateString('en-GB', { timeZone: 'UTC' }) + '\n' + percent(it.value) + ' (' + range(it.interval) + ')\n'
          + number(it.numerator) + ' of ' + number(it.denominator) + (it.goesOn ? '\nso far: the week is not over' : '') }),
    ],
  });
}

/** Shares that came by an age, a step for each day on which somebody came, and how wide the doubt is. */
export function survival(place, label, curves) {
  // Behind its last step a curve is level for as long as anybody was seen.
  const steps = ({ points, seenForDays }) => [{ days: 0, share: 0, low: 0, high: 0 }, ...points, ...(seenForDays > (points.at(-1)?.days ?? 0) ? [{ ...(points.at(-1) ?? { share: 0, low: 0, high: 0 }), days: seenForDays }] : [])];
  const points = curves.flatMap(({ curve }, at) => steps(curve).map(it => ({ ...it, name: at }))); // two may have one name
  if (!curves.some(({ curve }) => curve.points.length)) {
    nothing(place, 'A curve appears with the first person who comes this far.');
    return;
  }
  const names = curves.map((_, at) => at);
  figure(place, label, {
    x: { label: 'days since the first capture', labelAnchor: 'right', labelArrow: 'none' },
    y: { domain: [0, Math.max(0.01, 1.3 * Math.max(...points.map(it => it.share)))], clamp: true }, // where few are left the range is all there is
    color: { type: 'ordinal', domain: names, range: COLOURS.slice(0, names.length) },
    marks: [
      ...(curves.length === 1 ? [Plot.areaY(points, { x: 'days', y1: 'low', y2: 'high', fill: 'name', fillOpacity: 0.16, curve: 'step-after' })] : []),
      Plot.lineY(points, { x: 'days', y: 'share', z: 'name', stroke: 'name', strokeWidth: 2, curve: 'step-after' }),
      Plot.ruleY([0], { stroke: 'var(--line)' }),
    ],
  });
  if (names.length > 1) {
    place.append(h('ul.legend', {}, curves.map(({ name }, at) => h('li', {}, h('span.swatch', { style: { background: COLOURS[at] } }), shown(name)))));
  }
}

/** The chart as a picture, with the colours that it has on the page. */
export function picture(place) {
  const chart = place.querySelector('svg');
  if (!chart) return null;
  const copy = chart.cloneNode(true);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const originals = [chart, ...chart.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, at) => {
    const looks = getComputedStyle(originals[at]);
    for (const name of ['fill', 'stroke', 'color', 'font-family', 'font-size']) element.setAttribute(name, looks.getPropertyValue(name));
  });
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}
