// What was typed and not yet sent, by what it is about. It outlives a reload, and a tab that a phone has put away; signing out forgets it.

const PREFIX = 'draft:';

/** Where the browser keeps nothing, it is kept as long as the page is there. */
const here = new Map();

function stored(id) {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + id)) ?? undefined;
  } catch {
    return undefined;
  }
}

export const drafts = {
  get: id => here.get(id) ?? stored(id),
  set(id, draft) {
    here.set(id, draft);
    try {
      sessionStorage.setItem(PREFIX + id, JSON.stringify(draft));
    } catch { /* full, or not allowed */ }
  },
  delete(id) {
    here.delete(id);
    sessionStorage.removeItem(PREFIX + id);
  },
  /** Of those whose id begins so. */
  entries: start => Object.keys(sessionStorage).filter(name => name.startsWith(PREFIX + start)).map(name => [name.slice(PREFIX.length), stored(name.slice(PREFIX.length))]).filter(([, draft]) => draft),
};
