import postgres from "postgres";
import { seeded } from "#db/seed/random.ts";
import { startChaosProxy } from "#tests/support/chaos-proxy.ts";
import { type Hall, openHall } from "#tests/support/fault-lab.ts";
import { until } from "#tests/support/live-server.ts";
import { emptyDatabase } from "#tests/support/postgres-template.ts";
import { freePort, type ServerLives, serverLives } from "#tests/support/server-process.ts";

/** Two built servers on one database which they found empty, and a load balancer before them. */
export type TwoServers = Hall & {
  first: ServerLives;
  second: ServerLives;
  /** Both, as whoever looks after sees them. */
  server: Pick<ServerLives, "log" | "unexpectedEnds">;
  /** New connections go to this one from now on; those that are open stay where they are. */
  leadTo(server: ServerLives): void;
  close(): Promise<void>;
};

export async function openTwoServers(): Promise<TwoServers> {
  const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 1_000_000));
  console.log(`two processes: FAULT_SEED=${seed}`);
  const random = seeded(seed);
  const database = await emptyDatabase();
  const way = { port: 0, random: random.next };
  const proxy = await startChaosProxy(way);
  const [first, second] = await startTogether({ databaseUrl: database.url, balancer: proxy.url });
  way.port = first.port;
  const hall = await openHall({ databaseUrl: database.url, proxy, random });
  return {
    ...hall,
    first,
    second,
    server: {
      log: () => first.log() + second.log(),
      unexpectedEnds: () => [...first.unexpectedEnds(), ...second.unexpectedEnds()],
    },
    leadTo({ port }) {
      way.port = port;
    },
    async close() {
      await proxy.close();
      await hall.runtime.database.close();
      await Promise.all([first.stop(), second.stop()]);
      await database.drop();
    },
  };
}

type Start = { databaseUrl: string; balancer: string };

/** As an orchestrator starts them: both are there before either can migrate. */
async function startTogether(given: Start): Promise<[ServerLives, ServerLives]> {
  const [first, second] = await bothServers(given);
  const sql = postgres(given.databaseUrl, { max: 2 });
  // Whoever migrates first needs this schema, and waits until the transaction that makes it has ended.
  const obstacle = await sql.reserve();
  await obstacle`begin`;
  await obstacle`create schema drizzle`;
  const waiting = async () =>
    (await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
      .length === 2;
  try {
    const started = Promise.all([first.start(), second.start()]);
    await Promise.race([started, until("both wait to migrate", waiting, 60_000)]);
    await obstacle`rollback`;
    await started;
  } catch (error) {
    for (const server of [first, second]) server.kill("SIGKILL");
    throw error;
  } finally {
    obstacle.release();
    await sql.end({ timeout: 1 });
  }
  return [first, second];
}

async function bothServers({ databaseUrl, balancer }: Start): Promise<[ServerLives, ServerLives]> {
  const ports: [number, number] = [await freePort(), await freePort()];
  const own = ports.map((port) => `http://127.0.0.1:${port}`);
  const env = {
    DATABASE_URL: databaseUrl,
    PERSONAL_DATA_KEY: "7b".repeat(32),
    PUBLIC_URL: [balancer, ...own].join(","),
    LOG_LEVEL: "info",
  };
  return [serverLives({ port: ports[0], env }), serverLives({ port: ports[1], env })];
}
