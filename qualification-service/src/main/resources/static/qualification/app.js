import { start } from '../kit/shell.js';
import { list } from './list.js';
import { dataRequests, noLeads, pairs } from './decide.js';
import { prospect } from './prospect.js';

start('qualification', '', [
  [/^$/, list],
  [/^same-person$/, pairs],
  [/^no-leads$/, noLeads],
  [/^data-requests$/, dataRequests],
  [/^prospects\/([^/]+)$/, prospect],
]);
