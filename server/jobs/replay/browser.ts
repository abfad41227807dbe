/** One browser's cookies at one server. Redirects are given back, not followed. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Takes a cookie over from elsewhere. */
  give({ name, value }: { name: string; value: string }): void {
    this.#cookies.set(name, value);
  }

  async request(
    path: string,
    init: { method?: string; body?: BodyInit; json?: unknown; timeoutMs?: number } = {},
  ) {
    const headers = new Headers({ Origin: this.url, "User-Agent": "yanzhen-replay" });
    if (this.cookie !== "") headers.set("Cookie", this.cookie);
    if (init.json !== undefined) headers.set("Content-Type", "application/json");
    const body = init.json === undefined ? init.body : JSON.stringify(init.json);
    const response = await fetch(new URL(path, this.url), {
      method: init.method ?? (body === undefined ? "GET" : "POST"),
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(init.timeoutMs ?? 15_000),
      ...(body === undefined ? {} : { body }),
    });
    for (const line of response.headers.getSetCookie()) this.#take(line);
    return response;
  }

  /** A form as a page would send it. */
  post(path: string, fields: Record<string, string>) {
    return this.request(path, { body: new URLSearchParams(fields) });
  }

  #take(line: string): void {
    const [pair = "", ...attributes] = line.split(";");
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    const ended = attributes.some((attribute) => attribute.trim().toLowerCase() === "max-age=0");
    if (ended) this.#cookies.delete(name);
    else this.#cookies.set(name, pair.slice(at + 1).trim());
  }
}

/** Signs an account in. @throws with what the page said. */
export async function signIn(browser: Browser, who: { login: string; password: string }): Promise<void> {
  const response = await browser.post("/sign-in", who);
  if (response.status >= 300 && response.status < 400) return;
  throw new Error(`${who.login} cannot sign in at ${browser.url} (HTTP ${response.status}).`);
}
