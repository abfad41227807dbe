import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type FaultLab, openFaultLab, openShow, type Show } from "#tests/support/fault-lab.ts";
import { prove } from "#tests/support/fault-proof.ts";
import { until } from "#tests/support/live-server.ts";

let lab: FaultLab;
let show: Show | null = null;

beforeAll(async () => {
  lab = await openFaultLab();
});
afterEach(({ task }) => {
  if (task.result?.state === "fail") console.log(lab.server.log().slice(-6_000));
  show?.close();
  show = null;
});
afterAll(() => lab.close());

const JUDGES = 20;
const CONTESTANTS = 8;
/** Half a second a performance: long enough to be struck in the middle. */
const SPEED = 40;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Some time while the contest is under way, differing from seed to seed. */
const aWhile = () => sleep(lab.random.between(500, 1_800));

/** Runs a contest while something happens to it, then proves what must hold. */
async function survives(strike: () => Promise<void>): Promise<void> {
  show = await openShow(lab, { judges: JUDGES, contestants: CONTESTANTS });
  await Promise.all([show.run({ speed: SPEED }), strike()]);
  await prove(lab, show);
}

describe("a contest of twenty judges", () => {
  it("loses and doubles nothing when the server is killed twice", async () => {
    await survives(async () => {
      for (let time = 0; time < 2; time += 1) {
        await aWhile();
        lab.server.kill("SIGKILL");
        await sleep(lab.random.between(0, 400));
        await lab.server.start();
      }
    });
  });

  it("loses and doubles nothing when PostgreSQL is killed twice", async () => {
    await survives(async () => {
      for (let time = 0; time < 2; time += 1) {
        await aWhile();
        const before = await lab.server.postgresPid();
        expect(before).toBeGreaterThan(0);
        process.kill(before ?? 0, "SIGKILL");
        await until("PostgreSQL is back", async () => (await lab.server.postgresPid()) !== before, 15_000);
      }
    });
  });

  it("loses nothing on a stop in its midst, which ends within ten seconds", async () => {
    await survives(async () => {
      await aWhile();
      const { code, ms } = await lab.server.stop();
      expect({ code, inTime: ms < 10_000 }).toEqual({ code: 0, inTime: true });
      await lab.server.start();
    });
  });

  it("goes on when the server stands still for a while and every database session is ended", async () => {
    await survives(async () => {
      await aWhile();
      lab.server.kill("SIGSTOP");
      await sleep(3_000);
      lab.server.kill("SIGCONT");
      await aWhile();
      await lab.runtime.database.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and usename = current_user`;
    });
  });
});
