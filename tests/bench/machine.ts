import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import type postgres from "postgres";

/** What the figures were measured on, by line: label → words. */
export async function describeMachine(sql: postgres.Sql): Promise<[label: string, words: string][]> {
  const processors = cpus();
  const [settings] = await sql<{ version: string; fsync: string; commit: string }[]>`
    select current_setting('server_version') as version, current_setting('fsync') as fsync,
           current_setting('synchronous_commit') as commit`;
  return [
    ["Date", new Date().toISOString().slice(0, 10)],
    ["Processor", `${processors[0]?.model.trim() ?? "unknown"}, ${processors.length} cores`],
    ["Memory", `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ["Operating system", operatingSystem()],
    ["Node", process.version],
    [
      "PostgreSQL",
      `${settings?.version} (embedded), fsync ${settings?.fsync}, synchronous_commit ${settings?.commit}`,
    ],
  ];
}

function operatingSystem(): string {
  const kernel = `${type()} ${release()}`;
  try {
    const name = /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1];
    return name === undefined ? kernel : `${name}, ${kernel}`;
  } catch {
    return kernel;
  }
}
