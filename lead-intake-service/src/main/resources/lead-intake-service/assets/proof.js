// While somebody fills in the form, their browser does a little work that costs a robot which sends thousands of them dearly.
// Nothing is asked of the person, and of nobody else. The protocol is ALTCHA's: find the number of which the hash is known.
"use strict";
(() => {
  const form = document.querySelector("form[data-challenge]");
  if (!form || !globalThis.crypto?.subtle) return; // without https there is no way to work it out; the server knows what to do
  const AT_ONCE = 500;
  const { algorithm, challenge, salt, signature, maxnumber } = JSON.parse(form.dataset.challenge);
  const words = new TextEncoder();
  const hash = async number => {
    const bytes = new Uint8Array(await crypto.subtle.digest(algorithm, words.encode(salt + number)));
    return Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
  };
  async function solve() {
    for (let first = 0; first <= maxnumber; first += AT_ONCE) {
      const hashes = await Promise.all(Array.from({ length: AT_ONCE }, (_, more) => hash(first + more)));
      const found = hashes.indexOf(challenge);
      if (found >= 0) return btoa(JSON.stringify({ algorithm, challenge, number: first + found, salt, signature }));
    }
    return "";
  }
  let solving = null, isOver = false;
  const begin = () => solving ??= solve().catch(() => "").then(proof => {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "form.proof", value: proof });
    form.append(field);
    isOver = true;
  });
  form.addEventListener("focusin", begin, { once: true });
  form.addEventListener("submit", event => {
    if (isOver) return;
    event.preventDefault();
    // Not before this sending has ended: a form that is being sent is not sent again.
    begin().then(() => setTimeout(() => form.requestSubmit(), 0));
  });
})();
