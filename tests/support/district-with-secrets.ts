import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { maskIdentityNumber, maskPhone } from "#app/domain/people/mask.ts";
import { dayOf } from "#app/text/time.ts";
import { appraisalSubject } from "#db/schema/appraisal.ts";
import { contest, contestant } from "#db/schema/contest.ts";
import { account, cadre } from "#db/schema/people.ts";
import { selectionNotice } from "#db/schema/selection.ts";
import { hashToken, newToken } from "#server/auth/cookies.ts";
import { createAppraisal } from "#server/commands/appraisal/create-appraisal.ts";
import { issueRatingLinks } from "#server/commands/appraisal/issue-rating-links.ts";
import { addPicture } from "#server/commands/bank/add-picture.ts";
import { checkQuestionImport } from "#server/commands/bank/check-question-import.ts";
import { uploadQuestions } from "#server/commands/bank/upload-questions.ts";
import { registerOpinion } from "#server/commands/ledger/register-opinion.ts";
import type { Runtime } from "#server/runtime.ts";
import { slipKey } from "#server/views/results/slip-key.ts";
import { inventedIdentityNumber, inventedPhone } from "#tests/fixtures/roster/people.ts";
import { bankFile, choiceEntry, makeQuestion, PNG } from "#tests/support/bank-builders.ts";
import { makeBuzzerGame, signInContestant } from "#tests/support/buzzer-builders.ts";
import { type AccountActor, execute, expectOk } from "#tests/support/commands.ts";
import { type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { makeScheme } from "#tests/support/daily-builders.ts";
import { factsOf, REPORT } from "#tests/support/deliberation-builders.ts";
import { opinionOf } from "#tests/support/ledger-builders.ts";
import { signIn } from "#tests/support/live-server.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  type Organisation,
  type Unit,
} from "#tests/support/organisation-builders.ts";
import { makePaper } from "#tests/support/paper-builders.ts";
import { check, upload } from "#tests/support/people-builders.ts";
import { enter, makePhoto, visit as visitSent } from "#tests/support/record-entry-builders.ts";
import { check as checkRecords, keep, visit } from "#tests/support/record-import-builders.ts";
import { givePassword, makePublished } from "#tests/support/results-builders.ts";
import { makeRotating } from "#tests/support/rotation-with-secrets.ts";
import { makeCandidate, makeRound } from "#tests/support/selection-builders.ts";

/** Values for the parameters of addresses. */
export type AddressValues = Readonly<Record<string, string>>;

/** People with all their numbers, a published contest, one nobody may see, and every cookie there is. */
export type DistrictWithSecrets = {
  published: AddressValues;
  hidden: AddressValues;
  /** Contests with a written paper and with a buzzer final, and one of their contestants. */
  paper: AddressValues;
  buzzer: AddressValues;
  /** Somebody who holds every role at once, with the devices of a judge, a head judge and a timekeeper. */
  cookie: string;
  userName: string;
  accountId: string;
  /** The district. */
  unitId: string;
  seats: Readonly<Record<"judge" | "headJudge" | "timekeeper", string>>;
  /** What nobody may read without signing in: names, phones, identity numbers, all of the hidden contest. */
  secrets: readonly string[];
  /** Those of them that nobody sees without saying why: whole identity numbers and phones, a resident's name. */
  numbers: readonly string[];
};

const HIDDEN_TITLE = "尚未公布的演练";
const RESIDENT = "上官居民";

export async function makeDistrictWithSecrets(runtime: Runtime): Promise<DistrictWithSecrets> {
  const organisation = await makeOrganisation(runtime);
  const [unit] = organisation.communities;
  const open = await makePublished(runtime, { organisation });
  const closed = await makeHidden(runtime, await makeContest(runtime, { organisation, status: "ready" }));
  const people = [
    await makePerson(runtime, { unit, index: 0 }),
    await makePerson(runtime, { unit, index: 1 }),
  ];
  const paper = await makePaper(runtime, { contestants: 2 });
  const buzzer = await makeBuzzerGame(runtime, { contestants: 2 });
  const everybody = await makeEverybody(runtime, {
    contests: [open, closed],
    organises: [paper.organisation.district, buzzer.made.organisation.district],
    person: people[0]!.cadre,
  });
  const { importId } = expectOk(await upload(runtime, { actor: everybody, fileName: "utf8.csv" }));
  expectOk(await check(runtime, { actor: everybody, importId }));
  const daily = await makeDaily(runtime, { actor: everybody, person: people[1]!.cadre });
  const schemeId = await makeScheme(runtime, { unit: organisation.district });
  const appraised = { actor: everybody, unit: organisation.district, schemeId };
  const ids = {
    ...daily,
    ...(await makeSelected(runtime, { organisation, own: people[0]!.cadre })),
    ...(await makeRotating(runtime, { organisation, own: people[0]!.cadre })),
    accountId: open.officers.host.accountId,
    importId,
    unitId: unit.id,
    ...(await makeBank(runtime, { actor: everybody, unit: organisation.district })),
    ...(await makeAppraised(runtime, appraised)),
    format: "json",
    schemeId,
    ...(await makePhotographed(runtime, people[0]!.cadre)),
    figure: "people",
  };
  const seats = {
    judge: open.judges[0]!.id,
    headJudge: open.headSeats[0]!.id,
    timekeeper: open.clockSeats[0]!.id,
  };
  const devices = await Promise.all(Object.values(seats).map((seatId) => signIn(runtime, { seatId })));
  return {
    published: { ...ids, cadreId: people[1]!.cadre.id, ...(await valuesOf(runtime, open)) },
    hidden: { ...ids, cadreId: people[0]!.cadre.id, ...(await valuesOf(runtime, closed)) },
    paper: { contestId: paper.id, contestantId: paper.contestantIds[0]! },
    buzzer: { contestId: buzzer.made.id, contestantId: buzzer.made.contestants[0]!.id },
    cookie: [
      await signIn(runtime, everybody),
      ...devices,
      await signInContestant(runtime, paper.contestantIds[0]!),
      await signInContestant(runtime, buzzer.made.contestants[0]!.id),
    ].join("; "),
    userName: everybody.userName,
    accountId: everybody.accountId,
    unitId: organisation.district.id,
    seats,
    secrets: [
      HIDDEN_TITLE,
      everybody.userName,
      ...closed.contestants.map(({ name }) => name),
      ...people.flatMap((person) => [...person.shown, ...person.numbers]),
      RESIDENT,
    ],
    numbers: [...people.flatMap((person) => person.numbers), RESIDENT],
  };
}

/** An opinion with the resident who said it, and a file of records that was checked. */
async function makeDaily(
  runtime: Runtime,
  { actor, person }: { actor: AccountActor; person: MadeCadre },
): Promise<AddressValues> {
  const input = opinionOf(person.id, { residentName: RESIDENT });
  const registered = await execute(runtime, { command: registerOpinion, actor, input });
  const { opinionId } = expectOk(registered);
  const rows = [visit({ 姓名: person.name, 社区: person.unit.name })];
  const { importId: recordImportId } = expectOk(await keep(runtime, { actor, rows }));
  expectOk(await checkRecords(runtime, { actor, importId: recordImportId }));
  return { opinionId, recordImportId };
}

/** A round of the district under public notice, and one of a subdistrict in which the person who looks stands themselves. */
async function makeSelected(
  runtime: Runtime,
  { organisation, own }: { organisation: Organisation; own: MadeCadre },
): Promise<AddressValues> {
  const { district, subdistricts, communities } = organisation;
  const [unit] = communities;
  const cadre = await makeCadre(runtime, { unit, post: "communityWorker" });
  const rankedAt = new Date("2026-05-16T01:00:00Z");
  const round = await makeRound(runtime, {
    unit: district,
    status: "notice",
    more: { report: REPORT, rankedAt },
  });
  const place = { subdistrict: subdistricts[0], community: unit };
  const outcome = {
    ...{ facts: factsOf(place), gates: [], eligible: true, scores: [], composite: 9_000, rankKey: [9_000] },
    ...{ place: 1, advised: true, acceptability: 9_900, selected: true },
  };
  const candidateId = await makeCandidate(runtime, { round, cadre, more: outcome });
  await runtime.database.db.insert(selectionNotice).values({
    ...{ id: randomUUID(), roundId: round.id, opensOn: dayOf(runtime.now()), closesOn: "2099-12-31" },
    ...{ workingDays: 5, contact: "区委组织部", candidateIds: [candidateId], at: runtime.now() },
  });
  const other = await makeRound(runtime, { unit: subdistricts[0], status: "decided" });
  const candidacyId = await makeCandidate(runtime, { round: other, cadre: own, more: outcome });
  return { roundId: round.id, candidateId, candidacyId, noticeCode: round.publicCode };
}

/** A record of daily work with a photo, of somebody else's community. */
async function makePhotographed(runtime: Runtime, cadre: MadeCadre): Promise<AddressValues> {
  const actor = await makeAccount(runtime, { cadre: await makeCadre(runtime, { unit: cadre.unit }) });
  const photoIds = [await makePhoto(runtime, actor)];
  const happenedOn = dayOf(runtime.now());
  return { recordId: await enter(runtime, actor, visitSent({ photoIds, happenedOn })), position: "1" };
}

/** A question with a picture, and a file of questions that was checked. */
async function makeBank(
  runtime: Runtime,
  { actor, unit }: { actor: AccountActor; unit: Unit },
): Promise<AddressValues> {
  const unitId = unit.id;
  const added = await execute(runtime, { command: addPicture, actor, input: { unitId, bytes: PNG } });
  const { pictureId } = expectOk(added);
  const entry = choiceEntry({ question: { picture: pictureId } });
  const questionId = await makeQuestion(runtime, { actor, unit, entry });
  const file = { unitId, fileName: "题.gift", bytes: bankFile("every-construct.gift") };
  const uploaded = await execute(runtime, { command: uploadQuestions, actor, input: file });
  const { importId: bankImportId } = expectOk(uploaded);
  const settings = { constants: { area: "mediation" } };
  const checked = { importId: bankImportId, settings };
  expectOk(await execute(runtime, { command: checkQuestionImport, actor, input: checked }));
  return { pictureId, questionId, bankImportId };
}

/** An appraisal of the people with numbers, and a link by which nobody has rated yet. */
async function makeAppraised(
  runtime: Runtime,
  { actor, unit, schemeId }: { actor: AccountActor; unit: Unit; schemeId: string },
): Promise<AddressValues> {
  const input = {
    unitId: unit.id,
    schemeId,
    period: "2026",
    title: "年度考核",
    opensOn: "2026-05-16",
    closesOn: "2026-05-20",
    posts: ["secretary"],
  };
  const { appraisalId } = expectOk(await execute(runtime, { command: createAppraisal, actor, input }));
  const [subject] = await runtime.database.db
    .select()
    .from(appraisalSubject)
    .where(eq(appraisalSubject.appraisalId, appraisalId));
  const asked = { appraisalId, raterGroup: "residents", unitId: subject!.unitId, count: 1 };
  const [link] = expectOk(await issueRatingLinks({ runtime, actor }, asked));
  return { appraisalId, token: link!.token };
}

async function makeHidden(runtime: Runtime, made: MadeContest): Promise<MadeContest> {
  const { db } = runtime.database;
  await db.update(contest).set({ title: HIDDEN_TITLE, status: "draft" }).where(eq(contest.id, made.id));
  const contestants = made.contestants.map((each, index) => ({ ...each, name: `暗处选手${index + 1}` }));
  for (const { id, name } of contestants)
    await db.update(contestant).set({ name }).where(eq(contestant.id, id));
  return { ...made, contestants };
}

async function makePerson(runtime: Runtime, { unit, index }: { unit: Unit; index: number }) {
  const name = `欧阳隐私${index + 1}`;
  const made = await makeCadre(runtime, { unit, name, post: "secretary" });
  const identity = inventedIdentityNumber({ birth: "19900501", sequence: 701 + 2 * index });
  const phone = inventedPhone(700 + index);
  const { seal, index: indexOf } = runtime.personalData;
  const masked = { identityMasked: maskIdentityNumber(identity), phoneMasked: maskPhone(phone) };
  await runtime.database.db
    .update(cadre)
    .set({
      ...masked,
      identityCipher: seal(identity),
      identityIndex: indexOf(identity),
      phoneCipher: seal(phone),
      phoneIndex: indexOf(phone),
    })
    .where(eq(cadre.id, made.id));
  return {
    cadre: made,
    shown: [name, masked.identityMasked, masked.phoneMasked],
    numbers: [identity, phone],
  };
}

/** The person is also a contestant of the first contest, so that the pages of contestants have something to show. */
async function makeEverybody(
  runtime: Runtime,
  { contests, organises, person }: { contests: MadeContest[]; organises: Unit[]; person: MadeCadre },
) {
  const [first] = contests;
  const { district } = first!.organisation;
  const made = await makeAccount(runtime, {
    cadre: person,
    grants: [
      { role: "systemAdministrator", unit: district },
      { role: "districtOrganiser", unit: district },
      { role: "cadre", unit: district },
      ...organises.map((unit) => ({ role: "districtOrganiser" as const, unit })),
      ...contests.flatMap(({ id: contestId }) => [
        { role: "headJudge" as const, contestId },
        { role: "tabulator" as const, contestId },
        { role: "supervisor" as const, contestId },
      ]),
    ],
  });
  const { db } = runtime.database;
  const userName = "sima.everybody";
  await givePassword(runtime, made);
  await db.update(account).set({ userName }).where(eq(account.id, made.accountId));
  await db.update(contestant).set({ cadreId: person.id }).where(eq(contestant.id, first!.contestants[0]!.id));
  return { ...made, userName };
}

async function valuesOf(runtime: Runtime, made: MadeContest): Promise<AddressValues> {
  const screenKey = newToken(runtime);
  const screenTokenHash = hashToken(screenKey);
  await runtime.database.db.update(contest).set({ screenTokenHash }).where(eq(contest.id, made.id));
  const contestantId = made.contestants[0]!.id;
  return {
    contestId: made.id,
    publicCode: made.publicCode,
    panelId: made.panels[0]!.id,
    contestantId,
    seatId: made.judges[0]!.id,
    // Sittings are contestants' own: nobody here has one.
    sittingId: randomUUID(),
    slipKey: slipKey(runtime, { contestId: made.id, contestantId }),
    screenKey,
  };
}
