// Keeps a page and the files it stands on, so that a device that reloads without a network opens it all the same: a
// judge's sheets under /seats/, a contestant's paper under /sit/, work records under /daily/. Only pages of its scope that carry our mark, the
// pictures that belong to them, and files of the build; never an answer of the API.
const GIVEN = new URL(self.location.href).searchParams;
const BUILD = GIVEN.get("build") || "0";
const SCOPE = GIVEN.get("scope") || "/seats/";
const KIND = GIVEN.get("mark") || "seat";
const PREFIX = `yanzhen${SCOPE}`;
const CACHE = `${PREFIX}${BUILD}`;
const MARK = "x-yanzhen-page";
const PAGE_WITHIN_MS = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const message = event.data;
  if (message && message.kind === "keep") event.waitUntil(keep(message));
});

/** Files first, then the page that needs them, then older builds go: at no moment is there a page without its files. */
async function keep({ page, assets }) {
  const cache = await caches.open(CACHE);
  await Promise.all(
    assets.map(async (asset) => {
      if (new URL(asset).origin !== self.location.origin || (await cache.match(asset))) return;
      const response = await fetch(asset);
      if (response.ok) await cache.put(asset, response);
    }),
  );
  const response = await fetch(page, { credentials: "same-origin", cache: "no-store", headers: { Accept: "text/html" } });
  if (!isOurPage(response)) return;
  await cache.put(page, response);
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
}

/** A captive portal answers too, and with 200. */
const isOurPage = (response) => response.ok && !response.redirected && response.headers.get(MARK) === KIND;

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && url.pathname.startsWith(SCOPE)) event.respondWith(page(request, url));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (url.pathname.startsWith(SCOPE) && url.pathname.includes("/pictures/")) event.respondWith(picture(request));
});

async function page(request, url) {
  const kept = await caches.match(url.pathname, { ignoreSearch: true, ignoreVary: true });
  if (!kept) return fetch(request);
  const timeout = new Promise((resolve) => setTimeout(() => resolve(kept.clone()), PAGE_WITHIN_MS));
  const asked = fetch(request).then(
    (response) => (response.headers.has(MARK) ? response : kept.clone()),
    () => kept.clone(),
  );
  return Promise.race([asked, timeout]);
}

async function asset(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  return kept || fetch(request);
}

/** A picture never changes under its address. */
async function picture(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(CACHE)).put(request, response.clone());
  return response;
}
