import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

export type Demonstration = { url: string; stop(): Promise<void> };

const PORT = 4630;
const UP_WITHIN_MS = 240_000;

/** `npm run demo` on a data folder of its own. @throws Error when it ends or is not up in time. */
export async function startDemonstration(dataDir: string): Promise<Demonstration> {
  const demo = spawn(process.execPath, ["--import", "tsx", "server/jobs/demo/main.ts"], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(PORT) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(demo, "exit");
  const stop = async () => {
    demo.kill("SIGTERM");
    await ended;
  };
  const url = await Promise.race([
    printedUrl(demo.stdout),
    ended.then(() => Promise.reject(new Error("the demonstration ended before it was up"))),
    sleep(UP_WITHIN_MS, undefined, { ref: false }).then(() =>
      Promise.reject(new Error("the demonstration is not up in time")),
    ),
  ]);
  return { url, stop };
}

/** The address the demonstration prints once it is up. */
async function printedUrl(output: AsyncIterable<Buffer>): Promise<string> {
  let text = "";
  for await (const chunk of output) {
    text += chunk.toString();
    const url = /https?:\/\/localhost:\d+/.exec(text)?.[0];
    if (url !== undefined && text.includes("Ctrl-C")) return url;
  }
  throw new Error("the demonstration printed no address");
}
