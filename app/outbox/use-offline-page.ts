import { useEffect } from "react";

const WORKER = "/page-sw.js";
/** What the first paint still loads is kept too. */
const SETTLED_MS = 1_000;

const build = (): string => {
  const manifest: unknown = Reflect.get(window, "__remixManifest");
  const version: unknown =
    typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, "version") : "";
  return typeof version === "string" ? version : "";
};

/** Scripts and styles this page stands on. */
const loadedAssets = (): string[] => [
  ...new Set(
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`${location.origin}/assets/`)),
  ),
];

/** Which page is kept: `id` under `scope`; `mark` is what its answer carries in X-Yanzhen-Page (public/page-sw.js). */
export type OfflinePage = { scope: string; mark: string; id: string; version: string };

/**
 * Has the page and what it stands on kept, so that a device that reloads without a network still opens it.
 * `version` changes when something was shown that a reload should know; nothing is kept where the browser cannot.
 */
export function useOfflinePage({ scope, mark, id, version }: OfflinePage): void {
  useEffect(() => {
    // In development there is no build to keep.
    if (navigator.serviceWorker === undefined || import.meta.env.DEV) return;
    let gone = false;
    const keep = async () => {
      const given = new URLSearchParams({ build: build(), scope, mark });
      await navigator.serviceWorker.register(`${WORKER}?${given}`, { scope });
      const { active } = await navigator.serviceWorker.getRegistration(scope).then(waitForActive);
      if (!gone)
        active?.postMessage({ kind: "keep", page: `${scope}${id}`, assets: loadedAssets(), version });
    };
    const timer = setTimeout(() => void keep().catch(() => {}), SETTLED_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [scope, mark, id, version]);
}

/** `ready` would wait for a worker that controls this very page; ours need only be active. */
async function waitForActive(
  registration: ServiceWorkerRegistration | undefined,
): Promise<{ active: ServiceWorker | null }> {
  const coming = registration?.installing ?? registration?.waiting ?? null;
  if (coming !== null && coming.state !== "activated") {
    await new Promise<void>((resolve) => {
      coming.addEventListener("statechange", () => {
        if (coming.state === "activated" || coming.state === "redundant") resolve();
      });
    });
  }
  return { active: registration?.active ?? null };
}
