// Asks services with the visitor's key, which stays in this tab.

const KEY = 'key';

export const key = {
  get: () => sessionStorage.getItem(KEY) ?? '',
  set: value => sessionStorage.setItem(KEY, value),
  forget: () => sessionStorage.removeItem(KEY),
};

/** What went wrong, in words for people; `status` 0 when nobody answered. */
export class Problem extends Error {
  constructor(status, message, fields = []) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
  get isGone() { return this.status === 0 || this.status >= 502; }
}

async function problem(answer) {
  const told = await answer.json().catch(() => ({}));
  const fields = Array.isArray(told.errors) ? told.errors : [];
  const detail = fields.length ? fields.map(it => `${it.field} ${it.problem}: ${it.remedy}`).join('; ') : told.detail;
  return new Problem(answer.status, detail || 'The service answered ' + answer.status + '.', fields);
}

// An empty bearer is refused, even where none is needed.
const signed = () => key.get() ? { Authorization: 'Bearer ' + key.get() } : {};

export async function send(path, options = {}) {
  const answer = await fetch(path, {
    ...options,
    headers: { Accept: 'application/json', ...signed(), ...options.headers },
    referrerPolicy: 'no-referrer',
  }).catch(failed => {
    if (failed.name === 'AbortError') throw failed;
    throw new Problem(0, 'The service does not answer. It may be starting, or the network is down.');
  });
  if (!answer.ok) throw await problem(answer);
  return answer;
}

export const get = (path, signal) => send(path, { signal }).then(answer => answer.json());

/** Sent once even when it is asked twice: the idempotency key stays with the form until it was accepted. */
export const post = (path, body, { once, keepalive } = {}) => send(path, {
  method: 'POST',
  body: JSON.stringify(body),
  keepalive,
  headers: { 'Content-Type': 'application/json', ...(once ? { 'Idempotency-Key': once } : {}) },
}).then(answer => answer.json());

export const query = parameters => {
  const given = Object.entries(parameters).filter(([, value]) => value !== '' && value != null);
  return given.length ? '?' + new URLSearchParams(given) : '';
};

/** crypto.randomUUID() exists only on https and localhost; a page may be served on another address. */
export const unique = () => [...crypto.getRandomValues(new Uint8Array(16))].map(it => it.toString(16).padStart(2, '0')).join('');
