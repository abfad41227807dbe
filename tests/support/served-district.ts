import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { join } from "node:path";
import { localStore } from "#server/files/local-store.ts";
import { remindOnce } from "#server/jobs/reminders/start-reminders.ts";
import type { Runtime } from "#server/runtime.ts";
import { freshRuntime } from "#tests/support/commands.ts";
import { type DistrictWithSecrets, makeDistrictWithSecrets } from "#tests/support/district-with-secrets.ts";
import { freePort, type ServerLives, serverLives } from "#tests/support/server-process.ts";

/** The address people open. Requests carry its host and origin as a proxy with TLS passes them on. */
export const PUBLIC_URL = "https://yanzhen.example";

type Asked = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer };
export type Answered = { status: number; headers: IncomingHttpHeaders; text: string };

/** The built server in production mode on a district with secrets. */
export type ServedDistrict = DistrictWithSecrets & {
  server: ServerLives;
  runtime: Runtime;
  /** Sends exactly this path and these headers: nothing is normalised, redirects are not followed. */
  ask(path: string, asked?: Asked): Promise<Answered>;
  /** A write as a page of ours sends it, signed in. */
  write(path: string, asked: Pick<Asked, "body" | "headers">): Promise<Answered>;
  close(): Promise<void>;
};

export async function serveDistrict(): Promise<ServedDistrict> {
  const { databaseUrl, close, ...test } = await freshRuntime();
  const dataDir = mkdtempSync(join(process.cwd(), "node_modules/.cache/served-"));
  const files = localStore({ folder: join(dataDir, "files") });
  const runtime: Runtime = {
    ...test,
    files,
    origins: [PUBLIC_URL],
    secureCookies: true,
    now: () => new Date(),
  };
  const district = await makeDistrictWithSecrets(runtime);
  // What is due is told now: the server, which looks too, has nothing to write while others count what is written.
  await remindOnce({ runtime, isStopped: () => false });
  const server = serverLives({
    port: await freePort(),
    env: {
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PERSONAL_DATA_KEY: "7b".repeat(32),
      PUBLIC_URL,
      LOG_LEVEL: "warn",
    },
  });
  await server.start();
  const own = { host: new URL(PUBLIC_URL).host };
  const asking = (path: string, { headers, ...asked }: Asked = {}) =>
    send({ port: server.port, path, headers: { ...own, ...headers }, ...asked });
  return {
    ...district,
    server,
    runtime,
    ask: asking,
    write: (path, { headers, body }) =>
      asking(path, {
        method: "POST",
        headers: { origin: PUBLIC_URL, cookie: district.cookie, ...headers },
        ...(body === undefined ? {} : { body }),
      }),
    async close() {
      await server.stop();
      await close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function send({ body, ...asked }: Asked & { port: number; path: string }): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", agent: false, ...asked }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString("utf8"),
        }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
