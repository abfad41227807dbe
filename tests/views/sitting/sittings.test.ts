import { randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contestant } from "#db/schema/contest.ts";
import { sit } from "#server/commands/sitting/sit.ts";
import { takeSittingOp } from "#server/commands/sitting/take-op.ts";
import { readSatPicture } from "#server/views/sitting/sat-picture.ts";
import { sitter } from "#server/views/sitting/sitter.ts";
import { sittings } from "#server/views/sitting/sittings.ts";
import {
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeContest } from "#tests/support/contest-builders.ts";
import { answerOp, type MadePaper, makePaper, SIX_QUESTIONS } from "#tests/support/sitting-builders.ts";

let runtime: TestRuntime;
let made: MadePaper;
const HOUR = 3_600_000;

beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makePaper(runtime, { contestants: 4 });
});
afterAll(() => runtime.close());

const viewAs = (actor: Parameters<typeof read>[1]["actor"], contestId = made.contest.id) =>
  read(runtime, { view: sittings, actor, input: { contestId } });

describe("the staff's list of sittings", () => {
  it("says who has come, how far they are and how often they left, and nothing they wrote", async () => {
    const [mine, waiting] = made.sittings;
    const { actor, id } = mine!;
    await sit({ runtime, actor }, { sittingId: id, deviceKey: "device-one", take: true });
    runtime.clock.advance(60_000);
    const at = runtime.now().getTime();
    const text = { kind: "text" as const, text: "绝密作答" };
    await takeSittingOp(
      { runtime, actor },
      answerOp({ sittingId: id, questionKey: made.keys[4]!, value: text, claimedMs: at }),
    );
    for (const [kind, ms] of [
      ["left", 0],
      ["returned", 9_000],
    ] as const) {
      runtime.clock.advance(ms);
      const claimedMs = runtime.now().getTime();
      await takeSittingOp(
        { runtime, actor },
        { opId: uuidv7(), sittingId: id, kind, claimedMs, afterMs: 0, form: 1 },
      );
    }
    await runtime.database.db
      .insert(contestant)
      .values({ id: randomUUID(), contestId: made.contest.id, name: "后来者", unitName: "东街社区" });
    await read(runtime, { view: sitter, actor: waiting!.actor, input: { sittingId: waiting!.id } });
    const view = expectOk(await viewAs(made.contest.organiser));
    expect(view).toMatchObject({ places: 7, may: { invigilate: true }, paper: { minutes: 60 } });
    expect(view.rows).toHaveLength(5);
    const row = view.rows.find(({ sittingId }) => sittingId === id);
    expect(row).toMatchObject({
      stage: "sitting",
      answered: 1,
      lastAnswerAt: at,
      devices: 1,
      absences: { times: 1, totalMs: 9_000, away: false },
      submittedAt: null,
    });
    expect(view.rows.find(({ name }) => name === "后来者")).toMatchObject({
      sittingId: null,
      stage: "awaited",
    });
    expect(JSON.stringify(view)).not.toContain("绝密作答");
  });

  it("calls those absent who never began, once the time is up", async () => {
    runtime.clock.advance(2 * HOUR);
    const view = expectOk(await viewAs(made.contest.organiser));
    expect(view.rows.filter(({ stage }) => stage === "absent")).toHaveLength(4);
    expect(view.rows.filter(({ stage }) => stage === "handedIn")).toHaveLength(1);
  });

  it("is read by those who hold an office, and acted on by those who run the desk", async () => {
    const { host, supervisor, headJudge, tabulator } = made.contest.officers;
    expect(expectOk(await viewAs(host)).may).toEqual({ invigilate: true });
    for (const officer of [supervisor, headJudge, tabulator]) {
      expect(expectOk(await viewAs(officer)).may).toEqual({ invigilate: false });
    }
    for (const actor of [made.sittings[0]!.actor, publicActor]) expectKind(await viewAs(actor), "missing");
  });

  it("is empty while no paper is sealed", async () => {
    const contest = await makeContest(runtime, { contestants: 1, judges: 1 });
    expect(expectOk(await viewAs(contest.organiser, contest.id))).toMatchObject({ paper: null, rows: [] });
  });
});

describe("the contestant's page", () => {
  it("is read by its own contestant only", async () => {
    const [mine, other] = made.sittings;
    const as = (actor: Parameters<typeof read>[1]["actor"]) =>
      read(runtime, { view: sitter, actor, input: { sittingId: mine!.id } });
    expect(expectOk(await as(mine!.actor)).head).toMatchObject({ minutes: 60, points: 48_00 });
    for (const actor of [other!.actor, made.contest.organiser, publicActor])
      expectKind(await as(actor), "missing");
  });
});

describe("a picture of a question", () => {
  it("is shown while the paper is sat to whoever sits it", async () => {
    const id = randomUUID();
    const [choice] = SIX_QUESTIONS;
    const paper = await makePaper(runtime, { opensInMs: 60_000, questions: [{ ...choice!, picture: id }] });
    const { district } = paper.contest.organisation;
    await runtime.database.sql`
      insert into question_picture (id, unit_id, hash, content_type, content)
      values (${id}, ${district.id}, ${Buffer.from("hash")}, 'image/png', ${Buffer.from("bytes")})`;
    const [mine, other] = paper.sittings;
    const look = (actor: Parameters<typeof read>[1]["actor"], pictureId = id) =>
      readSatPicture({ runtime, actor }, { sittingId: mine!.id, pictureId });
    expect(await look(mine!.actor)).toBeNull();
    runtime.clock.advance(60_000);
    expect(await look(mine!.actor)).toMatchObject({ contentType: "image/png" });
    expect(await look(other!.actor)).toBeNull();
    expect(await look(mine!.actor, randomUUID())).toBeNull();
    runtime.clock.advance(2 * HOUR);
    expect(await look(mine!.actor)).toBeNull();
  });
});
