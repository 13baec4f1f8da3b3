import { start } from '../kit/shell.js';
import { cadences } from './cadences.js';
import { capacity } from './capacity.js';
import { day } from './day.js';
import { person } from './person.js';
import { waitlist } from './waitlist.js';

start('cadence', 'day', [
  [/^day(?:\/([^/]+))?$/, day],
  [/^capacity$/, capacity],
  [/^waitlist$/, waitlist],
  [/^cadences(?:\/([^/]+))?$/, cadences],
  [/^people\/([^/]+)$/, person],
]);
