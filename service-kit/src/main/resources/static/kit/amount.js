// Sums as people type them, in whatever way their country writes thousands and decimals.

const BLANKS = /[\s\u00a0\u2009\u202f'’]/g;
const ONE_MARK = /^(\d+)([.,])(\d+)$/;

/**
 * What was typed, as a number: { value }, null for nothing, or { problem } where it could be meant in two ways or in none.
 * 1.234,56 and 1,234.56 say by themselves which mark is which; of 1.234 alone nobody can tell.
 */
export function amountOf(typed) {
  const text = String(typed ?? '').replace(BLANKS, '');
  if (!text) return { value: null };
  const alone = ONE_MARK.exec(text);
  if (alone && alone[3].length === 3 && alone[1].length <= 3 && alone[1] !== '0') {
    return { problem: `${text}: write ${alone[1]}${alone[3]}, or ${alone[1]}.${alone[3].slice(0, 2)} with two decimals, so that it can only be meant one way.` };
  }
  const mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const isDecimal = mark >= 0 && text.indexOf(text[mark]) === mark;
  const whole = isDecimal ? text.slice(0, mark) : text;
  const decimals = isDecimal ? text.slice(mark + 1) : '';
  const other = isDecimal ? (text[mark] === '.' ? ',' : '.') : text[mark];
  const thousands = whole.includes(other) ? whole.split(other) : [whole];
  const isGrouped = thousands.length === 1 || thousands[0].length <= 3 && thousands.slice(1).every(group => group.length === 3);
  if (!isGrouped || !thousands.every(group => /^\d+$/.test(group)) || isDecimal && !/^\d{1,3}$/.test(decimals)) {
    return { problem: `${text} is no sum that can be read: write it like 1234.56, the currency beside it.` };
  }
  return { value: Number(thousands.join('') + (decimals ? '.' + decimals : '')) };
}
