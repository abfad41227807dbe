import { randomUUID } from "node:crypto";
import { asc, eq, getTableColumns, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ballot, ratingLink } from "#db/schema/appraisal.ts";
import { audit, commandRequest } from "#db/schema/record.ts";
import { hashToken } from "#server/auth/cookies.ts";
import { castBallot } from "#server/commands/appraisal/cast-ballot.ts";
import { closeAppraisal } from "#server/commands/appraisal/close-appraisal.ts";
import { issueRatingLinks } from "#server/commands/appraisal/issue-rating-links.ts";
import { revokeRatingLinks } from "#server/commands/appraisal/revoke-rating-links.ts";
import { accountFor, cast, issueLinks, makeAppraisal } from "#tests/support/appraisal-builders.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const ballotsOf = (appraisalId: string) =>
  runtime.database.db.select().from(ballot).where(eq(ballot.appraisalId, appraisalId));
const linksOf = (appraisalId: string) =>
  runtime.database.db
    .select()
    .from(ratingLink)
    .where(eq(ratingLink.appraisalId, appraisalId))
    .orderBy(asc(ratingLink.id));

describe("rating links do", () => {
  it("go to each colleague, leaving that colleague out, and keep only hashes", async () => {
    const made = await makeAppraisal(runtime, { people: 3 });
    const links = await issueLinks(runtime, made, { raterGroup: "peers" });
    expect(links.map(({ forName }) => forName).sort()).toEqual(made.people.map(({ name }) => name).sort());
    expect(new Set(links.map(({ token }) => token)).size).toBe(3);
    for (const { token } of links) expect(Buffer.from(token, "base64url")).toHaveLength(16);
    const rows = await linksOf(made.id);
    const hashes = links.map(({ token }) => Buffer.from(hashToken(token)).toString("hex"));
    expect(rows.map(({ tokenHash }) => Buffer.from(tokenHash).toString("hex"))).toEqual(hashes);
  });

  it("end those of the same batch that were not used, and pass over who has rated", async () => {
    const made = await makeAppraisal(runtime, { people: 3 });
    const [first, ...others] = await issueLinks(runtime, made, { raterGroup: "peers" });
    expectOk(
      await cast(runtime, made, { token: first!.token, item: "p", points: 9, except: first!.forName }),
    );
    const again = await issueLinks(runtime, made, { raterGroup: "peers" });
    expect(again.map(({ forName }) => forName)).toEqual(others.map(({ forName }) => forName));
    const old = await cast(runtime, made, {
      token: others[0]!.token,
      item: "p",
      points: 9,
      except: others[0]!.forName,
    });
    expectRefused(old, "appraisal.link-revoked");
  });

  it("leave residents of the other kind alone", async () => {
    const made = await makeAppraisal(runtime);
    const [ordinary] = await issueLinks(runtime, made, { raterGroup: "residents", count: 2 });
    await issueLinks(runtime, made, { raterGroup: "residents", count: 2, ordinary: false });
    expectOk(await cast(runtime, made, { token: ordinary!.token, item: "r", points: 9 }));
  });

  it("end on request", async () => {
    const made = await makeAppraisal(runtime);
    const [link] = await issueLinks(runtime, made, { raterGroup: "residents", count: 3 });
    const input = {
      appraisalId: made.id,
      raterGroup: "residents",
      unitId: made.organisation.communities[0].id,
    };
    const ended = await execute(runtime, { command: revokeRatingLinks, actor: made.manager, input });
    expect(expectOk(ended)).toEqual({ ended: 3 });
    expectRefused(
      await cast(runtime, made, { token: link!.token, item: "r", points: 9 }),
      "appraisal.link-revoked",
    );
    const again = await execute(runtime, { command: revokeRatingLinks, actor: made.manager, input });
    expectRefused(again, "appraisal.no-open-links");
  });
});

describe("rating links refuse", () => {
  it.each([
    ["a unit without anybody to rate", { unit: 1 }, "appraisal.nobody-to-rate"],
    ["an appraisal that is closed", { status: "closed" }, "appraisal.rating-over"],
  ] as const)("%s", async (_, given, rule) => {
    const made = await makeAppraisal(runtime);
    const input = { appraisalId: made.id, reason: "人已到齐" };
    if ("status" in given) await execute(runtime, { command: closeAppraisal, actor: made.manager, input });
    const unitId = made.organisation.communities["unit" in given ? 1 : 0].id;
    const asked = { appraisalId: made.id, raterGroup: "residents", unitId, count: 1 };
    expectRefused(await issueRatingLinks({ runtime, actor: made.manager }, asked), rule);
  });

  it("residents without a number, at its field", async () => {
    const made = await makeAppraisal(runtime);
    const unitId = made.organisation.communities[0].id;
    const asked = { appraisalId: made.id, raterGroup: "residents", unitId };
    const result = await issueRatingLinks({ runtime, actor: made.manager }, asked);
    expect(expectInvalid(result)).toEqual({ count: "field.required" });
  });

  it("peers who are alone", async () => {
    const made = await makeAppraisal(runtime, { people: 1 });
    const unitId = made.organisation.communities[0].id;
    const asked = { appraisalId: made.id, raterGroup: "peers", unitId };
    expectRefused(
      await issueRatingLinks({ runtime, actor: made.manager }, asked),
      "appraisal.all-have-rated",
    );
  });
});

describe("who may issue links", () => {
  it.each([
    ["the managing level", "manager", "ok"],
    ["the level above, which reads", "above", "forbidden"],
    ["the district, which reads", "district", "forbidden"],
    ["one of those appraised", "person", "missing"],
    ["the public", "public", "missing"],
  ] as const)("%s", async (_, who, outcome) => {
    const made = await makeAppraisal(runtime);
    const actors = { ...made, person: await accountFor(runtime, made.people[0]!), public: publicActor };
    const unitId = made.organisation.communities[0].id;
    const asked = { appraisalId: made.id, raterGroup: "peers", unitId };
    const result = await issueRatingLinks({ runtime, actor: actors[who] }, asked);
    if (outcome === "ok") expectOk(result);
    else expectKind(result, outcome);
  });
});

describe("a ballot does", () => {
  it("rate everybody of the unit with random ids, and uses its link up", async () => {
    const made = await makeAppraisal(runtime, { people: 3 });
    const [link] = await issueLinks(runtime, made, { raterGroup: "residents", count: 1 });
    expectOk(await cast(runtime, made, { token: link!.token, item: "r", points: 7 }));
    const rows = await ballotsOf(made.id);
    expect(rows.map(({ cadreId }) => cadreId).sort()).toEqual(made.people.map(({ id }) => id).sort());
    for (const { id, points } of rows) {
      expect(id[14]).toBe("4");
      expect(points).toEqual({ r: 7 });
    }
    const again = await cast(runtime, made, { token: link!.token, item: "r", points: 7 });
    expectRefused(again, "appraisal.link-used");
  });

  it("count once when its link is used twice at the same moment", async () => {
    const made = await makeAppraisal(runtime, { people: 3 });
    const [link] = await issueLinks(runtime, made, { raterGroup: "residents", count: 1 });
    const both = await Promise.all(
      [3, 9].map((points) => cast(runtime, made, { token: link!.token, item: "r", points })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expectRefused(both.find(({ ok }) => !ok)!, "appraisal.link-used");
    expect(await ballotsOf(made.id)).toHaveLength(3);
  });

  it("count once when it is sent again because no answer came", async () => {
    const made = await makeAppraisal(runtime, { people: 3 });
    const [link] = await issueLinks(runtime, made, { raterGroup: "residents", count: 1 });
    const requestId = randomUUID();
    const sent = { token: link!.token, item: "r" as const, points: 7, requestId };
    expectOk(await cast(runtime, made, sent));
    expectOk(await cast(runtime, made, sent));
    expect(await ballotsOf(made.id)).toHaveLength(3);
  });
});

describe("a ballot refuses", () => {
  it.each([
    ["somebody left out, by name", [{ r: 7 }], "appraisal.people-missing"],
    ["points beyond the form", [{ r: 11 }, { r: 7 }], "appraisal.item-out-of-range"],
    ["an item that is not on the form", [{ r: 7, x: 1 }, { r: 7 }], "appraisal.item-unknown"],
  ] as const)("%s", async (_, points, rule) => {
    const made = await makeAppraisal(runtime, { people: 2 });
    const [link] = await issueLinks(runtime, made, { raterGroup: "residents", count: 1 });
    const ratings = points.map((each, index) => ({ cadreId: made.people[index]!.id, points: each }));
    const sent = await castBallot(
      { runtime, address: "10.3.0.1", requestId: randomUUID() },
      { token: link!.token, ratings },
    );
    const facts = expectRefused(sent, rule);
    if (rule === "appraisal.people-missing") expect(facts.names).toEqual([made.people[1]!.name]);
    expect(await ballotsOf(made.id)).toEqual([]);
    expect((await linksOf(made.id))[0]!.used).toBe(false);
  });

  it("oneself among peers", async () => {
    const made = await makeAppraisal(runtime, { people: 3 });
    const [link] = await issueLinks(runtime, made, { raterGroup: "peers" });
    const sent = await cast(runtime, made, { token: link!.token, item: "p", points: 10, except: null });
    expectRefused(sent, "appraisal.somebody-else-rated");
  });

  it("a link nobody issued", async () => {
    const made = await makeAppraisal(runtime);
    const sent = await cast(runtime, made, { token: "AAAAAAAAAAAAAAAAAAAAAA", item: "p", points: 1 });
    expectRefused(sent, "appraisal.link-unknown");
  });

  it("a day after the last one", async () => {
    const made = await makeAppraisal(runtime);
    const [link] = await issueLinks(runtime, made, { raterGroup: "residents", count: 1 });
    const before = runtime.now().toISOString();
    runtime.clock.set("2026-05-21T02:00:00.000Z");
    expectRefused(
      await cast(runtime, made, { token: link!.token, item: "r", points: 1 }),
      "appraisal.rating-over",
    );
    runtime.clock.set(before);
  });

  it("an appraisal that has not begun", async () => {
    const made = await makeAppraisal(runtime, { open: false });
    const [link] = await issueLinks(runtime, made, { raterGroup: "residents", count: 1 });
    const early = await cast(runtime, made, { token: link!.token, item: "r", points: 1 });
    expectRefused(early, "appraisal.not-yet-open");
  });

  it("an address that tries without end", async () => {
    const sent = () =>
      castBallot({ runtime, address: "10.3.9.9", requestId: randomUUID() }, { token: "no", ratings: [] });
    for (let tried = 0; tried < 60; tried += 1) await sent();
    expectRefused(await sent(), "appraisal.too-many-tries");
  });
});

describe("a ballot cannot be joined to its link", () => {
  it("by any column", () => {
    const columns = Object.keys(getTableColumns(ballot));
    expect(columns.sort()).toEqual(["appraisalId", "cadreId", "id", "ordinary", "points", "raterGroup"]);
    expect(
      Object.keys(getTableColumns(ratingLink)).filter((name) => /at$|time|ballot|by$/i.test(name)),
    ).toEqual([]);
  });

  it("by what is kept of the request or written into the audit log", async () => {
    const made = await makeAppraisal(runtime, { people: 3 });
    const [first, second] = await issueLinks(runtime, made, { raterGroup: "residents", count: 2 });
    const sent = [randomUUID(), randomUUID()] as const;
    expectOk(await cast(runtime, made, { token: first!.token, item: "r", points: 1, requestId: sent[0] }));
    expectOk(await cast(runtime, made, { token: second!.token, item: "r", points: 9, requestId: sent[1] }));
    const kept = await runtime.database.db
      .select()
      .from(commandRequest)
      .where(eq(commandRequest.command, "appraisal.cast-ballot"));
    const [one, other] = sent.map((id) => kept.find(({ requestId }) => requestId === id)!);
    expect(one!.answer).toEqual({});
    expect(Buffer.from(one!.payloadHash)).toEqual(Buffer.from(other!.payloadHash));
    expect(one!.actor).toBe("public");
    const rows = await runtime.database.db
      .select()
      .from(audit)
      .where(eq(audit.command, "appraisal.cast-ballot"));
    for (const row of rows.filter(({ details }) => JSON.stringify(details).includes(made.id)))
      expect(row.details).toEqual({ appraisalId: made.id, raterGroup: "residents" });
  });
});

describe("ballots of one rater cannot be told from another's", () => {
  it("by the transaction or the place of their rows", async () => {
    const made = await makeAppraisal(runtime, { people: 6 });
    const links = await issueLinks(runtime, made, { raterGroup: "peers" });
    for (const [index, { token, forName }] of links.slice(0, 3).entries())
      expectOk(await cast(runtime, made, { token, item: "p", points: index, except: forName }));
    const rows = await runtime.database.db
      .select({ transaction: sql<string>`${ballot}.xmin::text`, points: ballot.points })
      .from(ballot)
      .where(eq(ballot.appraisalId, made.id))
      .orderBy(sql`${ballot}.ctid`);
    expect(rows).toHaveLength(15);
    expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(1);
    const order = rows.map(({ points }) => points.p);
    expect(order).not.toEqual([...order].sort());
    const used = await runtime.database.db
      .select({ transaction: sql<string>`${ratingLink}.xmin::text` })
      .from(ratingLink)
      .where(eq(ratingLink.appraisalId, made.id));
    expect(new Set(used.map(({ transaction }) => transaction)).size).toBe(1);
  });

  it("and stay for good: nobody changes one or takes one away", async () => {
    const made = await makeAppraisal(runtime, { people: 2 });
    const [link] = await issueLinks(runtime, made, { raterGroup: "residents", count: 1 });
    expectOk(await cast(runtime, made, { token: link!.token, item: "r", points: 3 }));
    const { db } = runtime.database;
    const of = eq(ballot.appraisalId, made.id);
    await expect(db.delete(ballot).where(of)).rejects.toThrow();
    await expect(
      db
        .update(ballot)
        .set({ points: { r: 9 } })
        .where(of),
    ).rejects.toThrow();
  });
});

describe("links record", () => {
  it("how many, never whose", async () => {
    const made = await makeAppraisal(runtime, { people: 3 });
    await issueLinks(runtime, made, { raterGroup: "peers" });
    const row = await lastAudit(runtime, null);
    expect(row).toMatchObject({
      command: "appraisal.issue-rating-links",
      details: { appraisalId: made.id, raterGroup: "peers", issued: 3, ended: 0 },
    });
    const kept = await runtime.database.db
      .select()
      .from(commandRequest)
      .where(eq(commandRequest.command, "appraisal.issue-rating-links"));
    expect(kept.map(({ answer }) => Object.keys(answer as object).sort())).toEqual(
      kept.map(() => ["ended", "issued"]),
    );
  });
});
