import { expect } from "vitest";
import type { LiveAddress, ViewName } from "#app/contracts/live.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { differences } from "#server/jobs/replay/check.ts";
import type { LiveClient } from "#server/jobs/replay/live-client.ts";
import { readLive } from "#server/views/live/read-live.ts";
import { publicActor } from "#tests/support/commands.ts";
import { until } from "#tests/support/live-server.ts";
import type { Hall, Show } from "./fault-lab.ts";
import type { ServerLives } from "./server-process.ts";

const DRAINED_WITHIN_MS = 30_000;
const QUIET_WITHIN_MS = 5_000;

type Lab = Hall & { server: Pick<ServerLives, "unexpectedEnds" | "log"> };

/** Everything that must hold once the network, the server and PostgreSQL are back. */
export async function prove(lab: Lab, show: Show): Promise<void> {
  await until(
    "every tablet is empty",
    () => show.seats.every(({ unsent }) => unsent === 0),
    DRAINED_WITHIN_MS,
  );
  expect(show.seats.flatMap(({ refused }) => refused)).toEqual([]);
  await acknowledgedIsStored(lab, show);
  await sheetsAreAsDecided(lab, show);
  await pagesEqualDatabase(lab, show);
  expect(differences({ shown: shownBy(show), result: show.result, script: show.script })).toEqual([]);
  expect(await brokenAuditRows(lab)).toEqual([]);
  expect(lab.server.unexpectedEnds()).toEqual([]);
  expect(lab.server.log()).not.toMatch(/unhandled|uncaught/i);
}

/** No acknowledged operation is missing, none is there twice. */
async function acknowledgedIsStored({ runtime }: Hall, show: Show): Promise<void> {
  const { sql } = runtime.database;
  const rows = await sql<{ op_id: string; receipt: string; n: number }[]>`
    select o.op_id, o.receipt, count(*) over (partition by o.op_id)::int as n
      from score_op o join performance p on p.id = o.performance_id where p.contest_id = ${show.contestId}`;
  const stored = new Map(rows.map((row) => [row.op_id, row]));
  const told = show.seats.flatMap((seat) => seat.acknowledged).filter(({ op }) => op.kind !== "draft");
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(({ op, receipt }) => stored.get(op.opId)?.receipt !== receipt)).toEqual([]);
  expect(rows.filter(({ n }) => n !== 1)).toEqual([]);
}

/** One sheet for each judge and performance, with the judge's last marks, and its number that of the last operation. */
async function sheetsAreAsDecided({ runtime }: Hall, show: Show): Promise<void> {
  const rows = await runtime.database.sql<
    {
      performance_id: string;
      seat_id: string;
      marks: Record<string, number>;
      seq: number;
      status: string;
      last: number;
    }[]
  >`
    select s.performance_id, s.seat_id, s.marks, s.seq, s.status,
           (select max(o.seq) from score_op o where o.performance_id = s.performance_id and o.seat_id = s.seat_id
               and o.applied = 'yes') as last
      from sheet s join performance p on p.id = s.performance_id where p.contest_id = ${show.contestId}`;
  const key = (performanceId: string, seatId: string) => `${performanceId}/${seatId}`;
  const stored = new Map(rows.map((row) => [key(row.performance_id, row.seat_id), row]));
  const wanted = show.script.flatMap(({ scenes }) => scenes.flatMap(({ sheets }) => sheets));
  expect(rows.length).toBe(wanted.length);
  expect(stored.size).toBe(wanted.length);
  for (const { performanceId, seatId, marks } of wanted) {
    const row = stored.get(key(performanceId, seatId));
    expect(row).toMatchObject({ marks, status: "locked", seq: row?.last });
  }
}

export const shownBy = ({ pages, cast, contestId }: Show) => ({
  pub: pages.spectator.view({ view: "public", id: contestId }),
  desk: cast.desk.view({ view: "desk", id: contestId }),
  screens: pages.screens.map(({ client, panelId }) => client.view({ view: "screen", id: panelId })),
});

/** Every page that was open all the time shows what a fresh look into the database gives. */
async function pagesEqualDatabase(lab: Hall, show: Show): Promise<void> {
  const { pages, contestId } = show;
  const as = (client: LiveClient, actor: Actor, view: ViewName, id: string) => ({
    client,
    actor,
    address: { view, id },
  });
  const looked = [
    as(pages.spectator, publicActor, "public", contestId),
    as(show.cast.desk, lab.organiser, "desk", contestId),
    ...pages.screens.map(({ client, panelId }) => as(client, lab.organiser, "screen", panelId)),
  ];
  for (const { client, actor, address } of looked) {
    const fresh = await freshView(lab, { actor, address });
    const shown = () => client.held(address).view;
    await until(
      `the ${address.view} page shows the database`,
      () => JSON.stringify(sorted(shown())) === JSON.stringify(sorted(fresh)),
      QUIET_WITHIN_MS,
    ).catch(() => expect(shown()).toEqual(fresh));
  }
}

async function freshView({ runtime }: Hall, { actor, address }: { actor: Actor; address: LiveAddress }) {
  const read = await readLive({ runtime, actor }, address);
  if (!read.ok) throw new Error(`the ${address.view} view is refused: ${JSON.stringify(read.refusal)}`);
  return read.value.view;
}

/** Keys in one order: a patched object keeps the order in which its keys came. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** Rows of the audit whose hash does not follow from the row before, and chains whose head is not their last row. */
async function brokenAuditRows({ runtime }: Hall): Promise<unknown[]> {
  const rows = await runtime.database.sql`
    with linked as (
      select a.*, lag(hash) over (partition by chain order by seq) as before,
             row_number() over (partition by chain order by seq) as place
        from audit a)
    select l.chain, l.seq::int, 'hash' as fault from linked l
     where l.seq <> l.place or l.hash <> sha256(coalesce(l.before, sha256(convert_to(l.chain, 'UTF8'))) || convert_to(
             concat_ws(chr(31), l.seq::text, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                       l.actor, l.command, l.details::text), 'UTF8'))
    union all
    select c.chain, c.seq::int, 'head' from audit_chain c
     where c.seq > 0
       and not exists (select from audit a where a.chain = c.chain and a.seq = c.seq and a.hash = c.hash)`;
  return [...rows];
}
