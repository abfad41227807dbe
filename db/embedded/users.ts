import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { processMark } from "./processes.ts";

/** Who uses the database of a folder: the server that owns it, and one-shot scripts. */
export type User = { pid: number; role: "owner" | "script" };

let registrations = 0;

/** Call while holding the folder lock. Returns how to take the entry out again. */
export async function register(input: { users: string; role: User["role"] }): Promise<() => Promise<void>> {
  registrations += 1;
  await mkdir(input.users, { recursive: true, mode: 0o700 });
  const file = join(input.users, `${process.pid}-${registrations}`);
  await writeFile(file, `${process.pid}\n${processMark(process.pid) ?? ""}\n${input.role}`);
  return () => rm(file, { force: true });
}

/** Entries of processes that still live; those of dead ones are removed. */
export async function liveUsers(users: string): Promise<User[]> {
  const live: User[] = [];
  for (const name of await readdir(users).catch(() => [])) {
    const file = join(users, name);
    const [pid, mark, role] = (await readFile(file, "utf8").catch(() => "")).split("\n");
    if (mark && processMark(Number(pid)) === mark) {
      live.push({ pid: Number(pid), role: role === "owner" ? "owner" : "script" });
    } else {
      await rm(file, { force: true });
    }
  }
  return live;
}
