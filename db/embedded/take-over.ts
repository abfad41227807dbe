import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { endPostmaster, type Postmaster, runningPostmaster } from "./postmaster.ts";
import { type StartOptions, startPostmaster } from "./start.ts";
import { liveUsers } from "./users.ts";

export type Running = {
  pid: number;
  port: number;
  /** Present when this process started it, so that the server goes down with it. */
  child?: ChildProcess;
};

const patienceMs = { starting: 120_000, stopping: 10_000 };

/**
 * Brings a server up on the folder, whatever is found there (call while holding the folder lock).
 * A server that a living process uses is adopted. One that nobody living uses is an orphan: it may already be
 * shutting down because its starter died, and it has no tie to us, so it is ended and started anew.
 */
export async function takeOver(options: StartOptions): Promise<Running> {
  const since = Date.now();
  for (;;) {
    const found = await runningPostmaster(options.folder);
    if (!found) break;
    const inUse = (await liveUsers(options.folder.users)).length > 0;
    if (inUse && found.status === "ready" && (await staysReady({ found, options }))) {
      options.log(`using the PostgreSQL that already runs here (process ${found.pid})`);
      return { pid: found.pid, port: found.port };
    }
    const patience = found.status === "stopping" ? patienceMs.stopping : patienceMs.starting;
    if (!inUse || Date.now() - since > patience) {
      options.log(`ending the PostgreSQL that an earlier process left running (process ${found.pid})`);
      await endPostmaster({ pid: found.pid, folder: options.folder, binaries: options.launcher.binaries });
    }
    await sleep(25);
  }
  return startPostmaster(options);
}

/** The status lags a few milliseconds behind the signal that ends a server. */
async function staysReady(input: { found: Postmaster; options: StartOptions }): Promise<boolean> {
  await sleep(50);
  const again = await runningPostmaster(input.options.folder);
  return again?.pid === input.found.pid && again.status === "ready";
}
