// A store's screen that loses nobody: what cannot be sent just now waits, encrypted, in this browser and is sent once. After each
// person, and after a silence, the screen is empty again.
"use strict";
const SILENCE = 20_000, AGAIN = 15_000, THANKS = 6_000;
const form = document.querySelector("form");
const waiting = document.getElementById("waiting");
const noRoom = document.getElementById("no-room");
const thanks = document.getElementById("thanks");
const main = document.getElementById("sign-up");

const open = () => new Promise((done, failed) => {
  const opening = indexedDB.open("followthrough-kiosk", 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("keys");
    opening.result.createObjectStore("people", { keyPath: "nonce" });
  };
  opening.onsuccess = () => done(opening.result);
  opening.onerror = () => failed(opening.error);
});
const ask = request => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});
const store = async (name, mode) => (await open()).transaction(name, mode).objectStore(name);

// The key never leaves the browser: it cannot be exported. Of two windows that make one at the same moment the first has its way.
async function key() {
  const kept = await ask((await store("keys", "readonly")).get("key"));
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const keys = await store("keys", "readwrite");
  const meanwhile = await ask(keys.get("key"));
  if (meanwhile) return meanwhile;
  await ask(keys.put(made, "key"));
  return made;
}

// People for whom there was no room: as long as this page is open.
const inHand = new Map();

async function keep(nonce, body) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), new TextEncoder().encode(body));
  await ask((await store("people", "readwrite")).put({ nonce, iv, sealed, path: form.getAttribute("action") }));
}
const keepAnyhow = (nonce, body) =>
  keep(nonce, body).catch(() => inHand.set(nonce, { nonce, path: form.getAttribute("action"), body }));
async function allKept() {
  try {
    return await ask((await store("people", "readonly")).getAll());
  } catch (noStore) {
    return [];
  }
}

// The server knows a person by the nonce: sending twice is harmless, and nothing is deleted before it has answered.
const send = (path, body) => fetch(path, {
  method: "POST", body: `${body}&sentAt=${encodeURIComponent(new Date().toISOString())}`,
  headers: { "Content-Type": "application/x-www-form-urlencoded" }, redirect: "follow",
});
// A page to sign in to some network is an answer, too, and nobody has been taken in by it.
const isTaken = (answer, path) => answer.ok && new URL(answer.url).pathname === `${path}/thanks`;
// What comes later is taken as it is: nobody is here any more to correct it, and the form may have been changed since.
async function fateOf({ path, body }) {
  const answer = await send(path, `${body}&late=yes`);
  if (isTaken(answer, path)) return "taken";
  if (answer.status === 422) return "refused";
  if (answer.ok || answer.status === 429 || answer.status >= 500) throw new Error("later");
  return "later";
}
async function opened(person) {
  if (person.body) return person;
  const body = await crypto.subtle.decrypt({ name: "AES-GCM", iv: person.iv }, await key(), person.sealed);
  return { ...person, body: new TextDecoder().decode(body) };
}

let sending = false;
async function sendAll() {
  if (sending) return;
  sending = true;
  try {
    for (const person of [...await allKept(), ...inHand.values()]) {
      if (person.refused) continue;
      const read = await opened(person).catch(() => null);
      // One who cannot be read or sent must not hold up those behind.
      const fate = read ? await fateOf(read) : "refused";
      if (fate === "later") continue;
      // Who is refused stays for the people of the store.
      if (inHand.has(person.nonce)) {
        if (fate === "taken") inHand.delete(person.nonce);
        else person.refused = true;
      } else {
        const people = await store("people", "readwrite");
        await ask(fate === "taken" ? people.delete(person.nonce) : people.put({ ...person, refused: true }));
      }
    }
  } catch (offline) {
    // The next round tries again.
  } finally {
    sending = false;
    await count();
  }
}

async function count() {
  const people = (await allKept()).length + inHand.size;
  waiting.hidden = people === 0;
  waiting.querySelector("b").textContent = people;
  noRoom.hidden = inHand.size === 0;
}

function fresh() {
  document.dispatchEvent(new Event("followthrough:fresh"));
  // Not by reset(): what the server sent back with its problems would come again, before the next person's eyes.
  for (const field of form.querySelectorAll("input:not([type=hidden]):not([type=checkbox]), textarea")) field.value = "";
  for (const box of form.querySelectorAll("[type=checkbox]")) box.checked = false;
  for (const choice of form.querySelectorAll("select")) choice.selectedIndex = 0;
  form.elements.nonce.value = crypto.randomUUID();
  form.elements["form.openedAt"].value = new Date().toISOString();
  for (const message of document.querySelectorAll(".wrong")) message.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  thanks.hidden = true;
  main.hidden = false;
  scrollTo(0, 0);
}

// The same form with what is wrong beside its fields, and all that was written.
function showProblems(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  document.title = page.title;
  for (const old of main.querySelectorAll(":scope > .wrong")) old.remove();
  form.before(...page.querySelectorAll("#sign-up > .wrong"));
  form.replaceChildren(...page.querySelector("form").childNodes);
  form.querySelector("[aria-invalid]")?.focus();
}

let silence;
const heard = () => {
  clearTimeout(silence);
  silence = setTimeout(fresh, SILENCE);
};
for (const event of ["input", "pointerdown", "keydown"]) addEventListener(event, heard);

function thank() {
  main.hidden = true;
  thanks.hidden = false;
  thanks.querySelector("h1").focus();
  clearTimeout(silence);
  silence = setTimeout(fresh, THANKS);
}

form.addEventListener("submit", async event => {
  event.preventDefault();
  if (!form.checkValidity()) {
    form.reportValidity();
    return;
  }
  const data = new URLSearchParams(new FormData(form));
  data.set("capturedAt", new Date().toISOString());
  const body = data.toString();
  const nonce = data.get("nonce");
  form.querySelector("button").disabled = true;
  try {
    const answer = await send(form.getAttribute("action"), body);
    if (answer.status === 422) {
      showProblems(await answer.text());
      return;
    }
    if (!isTaken(answer, form.getAttribute("action"))) await keepAnyhow(nonce, body);
    thank();
  } catch (offline) {
    await keepAnyhow(nonce, body);
    thank();
  } finally {
    form.querySelector("button").disabled = false;
    await count();
  }
});
document.getElementById("next").addEventListener("click", event => {
  event.preventDefault();
  fresh();
});
addEventListener("online", sendAll);
// Else a browser that is short of room may empty all of ours.
navigator.storage?.persist?.().catch(() => {});
setInterval(sendAll, AGAIN);
if (!document.querySelector("[aria-invalid]")) fresh();
heard();
sendAll();

// On a first visit this page came before its worker, so it is kept from here; from then on the screen starts without a network.
async function keepPage() {
  await navigator.serviceWorker.register("/kiosk/worker.js", { scope: "/kiosk/" });
  await navigator.serviceWorker.ready;
  const cache = await caches.open("followthrough-kiosk-1");
  if (!await cache.match(location.pathname)) await cache.add(location.pathname);
  document.documentElement.dataset.offline = "ready";
}
if ("serviceWorker" in navigator) keepPage().catch(() => setTimeout(() => keepPage().catch(() => {}), AGAIN));
