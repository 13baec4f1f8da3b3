import { start } from '../kit/shell.js';
import { list } from './list.js';
import { prospect } from './prospect.js';

start('qualification', '', [
  [/^$/, list],
  [/^prospects\/([^/]+)$/, prospect],
]);
