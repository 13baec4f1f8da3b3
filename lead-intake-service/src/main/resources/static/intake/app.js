import { start } from '../kit/shell.js';
import { deliveries } from './deliveries.js';
import { files } from './files.js';

start('intake', '', [
  [/^$/, files],
  [/^deliveries$/, deliveries],
]);
