import { setTimeout as sleep } from "node:timers/promises";
import { withFolderLock } from "./folder-lock.ts";
import { endPostmaster } from "./postmaster.ts";
import { processMark } from "./processes.ts";
import type { StartOptions } from "./start.ts";
import { type Running, takeOver } from "./take-over.ts";

export type Guard = { running(): Running; stop(): Promise<void> };

const lookEveryMs = 250;
const longestPauseMs = 5_000;

/**
 * Watches the server of an owner and brings it up again, on the same port, when it dies: PostgreSQL killed by
 * the kernel for want of memory must not end a contest. Clients reconnect by themselves.
 */
export function guard(input: { running: Running; options: StartOptions }): Guard {
  const options = { ...input.options, portMayMove: false };
  let running = input.running;
  let stopping = false;
  let revival: Promise<void> | undefined;
  let unwatch = whenGone(running, died);

  function died(): void {
    if (stopping) return;
    options.log(`PostgreSQL (process ${running.pid}) has ended: starting it again`);
    revival = revive();
  }

  async function revive(): Promise<void> {
    for (let pauseMs = 50; !stopping; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      try {
        running = await withFolderLock({ lock: options.folder.lock, waitMs: 10_000 }, () =>
          takeOver(options),
        );
        // stop() came while it was starting, and may have found nothing to end yet.
        if (stopping) return await endPostmaster({ pid: running.pid, ...options, ...options.launcher });
        options.log(`PostgreSQL is back (process ${running.pid})`);
        unwatch = whenGone(running, died);
        return;
      } catch (error) {
        options.log(error instanceof Error ? error.message : String(error));
        await sleep(pauseMs, undefined, { ref: false });
      }
    }
  }

  return {
    running: () => running,
    async stop() {
      stopping = true;
      unwatch();
      await Promise.race([revival, sleep(500)]);
    },
  };
}

/** Calls back once when the server is gone; returns how to call that off. */
function whenGone(running: Running, gone: () => void): () => void {
  const { child, pid } = running;
  if (child) {
    // It may have ended before anybody listened.
    if (child.exitCode !== null || child.signalCode !== null) {
      const soon = setImmediate(gone);
      return () => clearImmediate(soon);
    }
    child.once("exit", gone);
    return () => child.off("exit", gone);
  }
  const mark = processMark(pid);
  const timer = setInterval(() => {
    if (mark !== undefined && processMark(pid) === mark) return;
    clearInterval(timer);
    gone();
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}
