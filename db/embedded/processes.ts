import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { basename } from "node:path";

/**
 * A text that belongs to one process and never to a later one with the same number: its start instant, and on
 * Linux the boot it was started in. Undefined when the process is gone; a zombie counts as gone.
 * On Windows only the number is compared.
 */
export function processMark(pid: number): string | undefined {
  if (!isSignallable(pid)) return undefined;
  if (process.platform === "linux") return linuxMark(pid);
  if (process.platform === "win32") return "alive";
  return outputOf({ file: "ps", args: ["-o", "lstart=", "-p", String(pid)] }) || undefined;
}

/** Is this process a PostgreSQL server on this data folder? */
export function isPostgresOn(input: { pid: number; pgdata: string }): boolean {
  if (processMark(input.pid) === undefined) return false;
  if (process.platform === "linux") return linuxIsPostgresOn(input);
  if (process.platform === "win32") {
    return outputOf({ file: "tasklist", args: ["/NH", "/FI", `PID eq ${input.pid}`] }).includes("postgres");
  }
  const command = outputOf({ file: "ps", args: ["-o", "command=", "-p", String(input.pid)] });
  return command.includes("postgres") && command.includes(input.pgdata);
}

function isSignallable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function linuxMark(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command name in parentheses may hold blanks; the fields after it start with the state (field 3).
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

function linuxIsPostgresOn(input: { pid: number; pgdata: string }): boolean {
  const args = readOrEmpty(() => readFileSync(`/proc/${input.pid}/cmdline`, "utf8")).split("\0");
  if (basename(args[0] ?? "") !== "postgres") return false;
  // The working directory follows a folder that was renamed while the server ran; the arguments do not.
  const workingFolder = readOrEmpty(() => readlinkSync(`/proc/${input.pid}/cwd`));
  return workingFolder === input.pgdata || args.includes(input.pgdata);
}

function readOrEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}

function outputOf(command: { file: string; args: string[] }): string {
  return readOrEmpty(() =>
    execFileSync(command.file, command.args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim(),
  );
}
