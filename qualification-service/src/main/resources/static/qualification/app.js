import { start } from '../kit/shell.js';
import { list } from './list.js';
import { dataRequests, noLeads, pairs } from './decide.js';
import { named } from './named.js';
import { prospect } from './prospect.js';

start('qualification', '', [
  [/^$/, list],
  [/^named$/, named],
  [/^same-person$/, pairs],
  [/^no-leads$/, noLeads],
  [/^data-requests$/, dataRequests],
  [/^prospects\/([^/]+)$/, prospect],
]);
