// A process that uses the embedded PostgreSQL and may be killed. Arguments: data folder, "owner" or "script".
// Prints one JSON line for each thing that happens; reads one command a line: "insert", "stop".
import { createInterface } from "node:readline";
import postgres from "postgres";
import { EmbeddedPostgresError } from "#db/embedded/error.ts";
import { startEmbedded } from "#db/embedded.ts";

const [dataDir = "", role] = process.argv.slice(2);
const say = (event: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(event)}\n`);

/** Ten writers; each row is reported only after its commit was acknowledged. */
async function insertForEver(url: string): Promise<void> {
  const sql = postgres(url, { max: 10, onnotice: () => {} });
  await sql`create table if not exists mark (id bigserial primary key, writer int not null)`;
  await Promise.all(
    Array.from({ length: 10 }, async (_, writer) => {
      for (;;) {
        const rows = await sql<{ id: string }[]>`insert into mark (writer) values (${writer}) returning id`;
        say({ acknowledged: Number(rows[0]?.id) });
      }
    }),
  );
}

try {
  const database = await startEmbedded({
    dataDir,
    owner: role === "owner",
    log: (line) => say({ log: line }),
  });
  say({ ready: { url: database.url, owned: database.owned } });
  for await (const command of createInterface({ input: process.stdin })) {
    if (command === "insert") insertForEver(database.url).catch(() => {});
    if (command === "stop") {
      await database.stop();
      say({ stopped: true });
      process.exit(0);
    }
  }
} catch (error) {
  const code = error instanceof EmbeddedPostgresError ? error.code : undefined;
  say({ refused: { code, message: error instanceof Error ? error.message : String(error) } });
  process.exit(1);
}
