// The figures of a card as a file (RFC 4180): those that are seen, under the headers that files of the service have. Each row says
// what it is about, so that a file tells by itself of which days, whom and which definition its figures are.

import { addDays } from '../kit/words.js';

const OTHERS = '(other)';
/** A spreadsheet must not take a name for a formula; a name that has the mark already gets one more. */
const FORMULA = /^'*[=+\-@\t\r]/;
const FIRST = ['metric', 'window', 'start', 'end'];
const LAST = ['numerator', 'denominator', 'value', 'low', 'high', 'verdict', 'definitionVersion', 'otherValues', 'unit'];

/**
 * What all rows of a card have in common.
 *
 * @param more facets, and the filter where the card heeds it, by dimension
 */
export const about = (metric, looked, catalogue, more) => ({
  metric, window: 'DAYS', start: looked.from, end: addDays(looked.to, 1), ...more,
  definitionVersion: catalogue.get(metric)?.definitionVersion, unit: catalogue.get(metric)?.unit });

export const figure = ({ numerator, denominator, value, interval, verdict }) =>
  ({ numerator, denominator, value, low: interval?.low, high: interval?.high, verdict });

/** Rows of a split, and how many values are not among them. */
export const listed = (common, by, found) => [
  ...found.rows.map(it => ({ ...common, [by]: it.name ?? OTHERS, ...figure(it), otherValues: it.name === null ? it.others : null })),
  ...found.left ? [{ ...common, [by]: OTHERS, otherValues: found.left }] : []];

/** @param comma whether the spreadsheet has a decimal comma, and hence semicolons between cells */
export function csv(rows, comma) {
  const between = comma ? ';' : ',';
  const names = [...new Set(rows.flatMap(Object.keys))];
  const columns = [...FIRST, ...names.filter(it => !FIRST.includes(it) && !LAST.includes(it)), ...LAST];
  const cell = value => {
    if (value == null) return '';
    if (typeof value === 'number') return comma ? String(value).replace('.', ',') : String(value);
    const text = FORMULA.test(value) ? "'" + value : String(value);
    return text === '' || [between, '"', '\r', '\n'].some(it => text.includes(it)) ? '"' + text.replaceAll('"', '""') + '"' : text;
  };
  const line = cells => cells.map(cell).join(between) + '\r\n';
  return '\uFEFF' + line(columns) + rows.map(row => line(columns.map(it => row[it]))).join('');
}
