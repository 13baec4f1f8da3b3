// Keeps the screens of stores usable without a network: the newest page when there is one, else the last.
"use strict";
const CACHE = "followthrough-kiosk-1";
const SCRIPTS = ["kiosk.js", "scan.js", "card.js", "qr/decode.js", "qr/index.js"].map(name => "/kiosk/assets/" + name);
addEventListener("install", event => event.waitUntil(
  caches.open(CACHE).then(cache => cache.addAll(SCRIPTS)).then(() => skipWaiting())));
addEventListener("activate", event => event.waitUntil(clients.claim()));
addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith("/kiosk/")) return;
  event.respondWith(fetch(event.request).then(async answer => {
    if (answer.ok && !url.pathname.endsWith("/thanks")) await (await caches.open(CACHE)).put(url.pathname, answer.clone());
    return answer;
  }).catch(async () => (await (await caches.open(CACHE)).match(url.pathname)) ?? Response.error()));
});
