// How stages, roads and roles look.

import { pill } from '../kit/dom.js';
import { date, words } from '../kit/words.js';

export const STAGES = ['LEAD', 'PROSPECT', 'OPPORTUNITY', 'CUSTOMER', 'LOST', 'DISQUALIFIED', 'OPTED_OUT'];
export const ROLES = ['UNKNOWN', 'GATEKEEPER', 'INFLUENCER', 'DECISION_MAKER'];
export const OBJECTIONS = ['PRICE', 'BUDGET', 'TIMING', 'COMPETITOR', 'NO_NEED', 'AUTHORITY', 'TRUST', 'NOT_NOW', 'NOT_INTERESTED'];
export const CRITERIA = ['NEED', 'AUTHORITY', 'BUDGET', 'INTEREST', 'TIMELINESS', 'FIT'];

const KINDS = { PROSPECT: 'good', OPPORTUNITY: 'good', CUSTOMER: 'good', LOST: 'bad', DISQUALIFIED: 'bad', OPTED_OUT: 'bad' };

export const stagePill = (stage, why) => pill(words(stage), KINDS[stage] ?? '', why);

export const roadPill = (road, reentryAt, why) => road === 'CURRENT_INTEREST'
  ? pill('Current interest', 'warn', why)
  : pill('Future interest' + (reentryAt ? ' · ' + date(reentryAt) : ''), 'future', why);
