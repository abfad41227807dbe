import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

const STOP_WITHIN_MS = 5_000;
const SAYS_WITHIN_MS = 30_000;

/** Milliseconds on the machine's monotonic clock: the same in all processes. */
export const machineMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** A process of the benchmark's own, spoken to by messages. */
export type Child<Asked, Told> = {
  tell(message: Asked): void;
  /** The next message for which `picks` gives something. @throws when the process ends before, or says nothing of the kind. */
  hear<T>(picks: (message: Told) => T | undefined): Promise<T>;
  stop(): Promise<void>;
};

/** Starts a TypeScript file as a process; it ends with SIGTERM, and when it does not obey, with SIGKILL. */
export function startChild<Asked extends object, Told>(file: URL, args: string[] = []): Child<Asked, Told> {
  const child = fork(file, args, {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return {
    tell: (message) => void child.send(message),
    hear: (picks) => hear(child, picks),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
      await ended;
      clearTimeout(late);
    },
  };
}

function hear<Told, T>(child: ChildProcess, picks: (message: Told) => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const listen = (message: unknown) => {
      // Both ends are files of this folder and share the type of their messages.
      const picked = picks(message as Told);
      if (picked === undefined) return;
      done();
      resolve(picked);
    };
    const fail = (why: string) => {
      done();
      reject(new Error(why));
    };
    const ended = () => fail(`A process of the benchmark ended: ${child.signalCode ?? child.exitCode}`);
    const late = setTimeout(() => fail("A process of the benchmark is silent."), SAYS_WITHIN_MS);
    const done = () => {
      clearTimeout(late);
      child.off("message", listen);
      child.off("exit", ended);
    };
    child.on("message", listen);
    child.once("exit", ended);
  });
}
