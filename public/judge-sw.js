// Keeps a judge's page and the files it stands on, so that a tablet that reloads without a network opens its sheets.
// Only pages under /seats/ that carry our mark and files of the build; never an answer of the API.
const BUILD = new URL(self.location.href).searchParams.get("build") || "0";
const CACHE = `yanzhen-judge-${BUILD}`;
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
  if (!isSeatPage(response)) return;
  await cache.put(page, response);
  for (const name of await caches.keys()) {
    if (name.startsWith("yanzhen-judge-") && name !== CACHE) await caches.delete(name);
  }
}

/** A captive portal answers too, and with 200. */
const isSeatPage = (response) => response.ok && !response.redirected && response.headers.get(MARK) === "seat";

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && url.pathname.startsWith("/seats/")) event.respondWith(page(request, url));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
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
