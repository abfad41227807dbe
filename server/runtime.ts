import type { Logger } from "pino";
import type { Database } from "#db/client.ts";
import type { PersonalDataBox } from "./auth/personal-data.ts";
import type { FileStore } from "./files/file-store.ts";

/** What commands and views need from the process. Clock and randomness come from here and nowhere else. */
export type Runtime = {
  database: Database;
  now: () => Date;
  /** Cryptographically strong bytes. */
  random: (count: number) => Uint8Array;
  personalData: PersonalDataBox;
  /** Bytes of uploaded photos. */
  files: FileStore;
  /** Tells this process's relay that a contest has new events; other processes hear it from PostgreSQL. */
  wake: (contestId: string) => void;
  /** Ends the live connections of revoked sessions, in hexadecimal hashes. */
  disconnect: (sessionHashes: readonly string[]) => void;
  log: Logger;
  /** Origins under which the app is reached; the first one is printed into links. */
  origins: readonly string[];
  /** The demonstration district: the sign-in page offers its accounts. */
  demonstration: boolean;
  /** Cookies carry `Secure` and the `__Host-` prefix. */
  secureCookies: boolean;
};

const slot = globalThis as typeof globalThis & { yanzhenRuntime?: Runtime };

/** Set once by the process shell; kept on globalThis because server modules are evaluated again on edit. */
export function setRuntime(runtime: Runtime): void {
  slot.yanzhenRuntime = runtime;
}

export function getRuntime(): Runtime {
  if (slot.yanzhenRuntime === undefined) throw new Error("the runtime is not started");
  return slot.yanzhenRuntime;
}
