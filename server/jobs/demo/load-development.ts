import { SECONDMENT_HOSTS, STUDY_SCHOOLS, TOURS } from "#db/seed/daily-words.ts";
import { seeded } from "#db/seed/random.ts";
import { applyForExam } from "#server/commands/development/apply-for-exam.ts";
import { approveExam } from "#server/commands/development/approve-exam.ts";
import { paySubsidy } from "#server/commands/development/pay-subsidy.ts";
import { recordExamResult } from "#server/commands/development/record-exam-result.ts";
import { saveSecondment } from "#server/commands/development/save-secondment.ts";
import { saveStudyTour } from "#server/commands/development/save-study-tour.ts";
import { setAllowanceRate } from "#server/commands/development/set-allowance-rate.ts";
import { setLadderStep } from "#server/commands/development/set-ladder-step.ts";
import { type Builder, builderOn, SYSTEM } from "./builder.ts";
import { dayAt, dayBefore } from "./day-at.ts";
import { inTurns } from "./in-turns.ts";
import type { LoadedCadre, LoadedOrganisation } from "./load-organisation.ts";

const SEED = 20_260_308;
/** 6 tours of 36: more than 200 people. */
const MEMBERS = 36;
const SECONDED = 54;
/** 48 degrees and 40 certificates: the 88 who sat an exam. */
const CERTIFICATE_CANDIDATES = 40;
const SUBSIDY = { degree: 200_000, certificate: 100_000 } as const;
const MONTHLY = { assistant: 20_000, socialWorker: 40_000, senior: 80_000 } as const;
/** Whose place on the ladder is entered with its day. */
const LADDERS = 40;

type Given = { organisation: LoadedOrganisation; today: Date };

/** Study tours, secondments, exams with their subsidy, allowances and places on the ladder: the last twelve months. */
export async function loadDevelopment(parent: Builder, given: Given): Promise<void> {
  const { organisation, today } = given;
  const at = (days: number): Builder => builderAt(parent, { today, days });
  for (const [certificate, monthly] of Object.entries(MONTHLY)) {
    const input = {
      unitId: organisation.district.id,
      certificate,
      monthly,
      fromOn: dayBefore({ today, daysAgo: 400 }),
    };
    await at(400).run(setAllowanceRate, SYSTEM, { ...input, documentNumber: "翠社工发〔2025〕6号" });
  }
  await loadTours(at, given);
  await loadSecondments(at, given);
  await loadExams(at, given);
  await inTurns(organisation.cadres.slice(0, LADDERS), async (cadre, index) => {
    const { postCategory, postGrade } = cadre.fields;
    if (postCategory === null || postGrade === null) return;
    const band = { chief: 7, deputy: 4, general: 1 }[postCategory];
    await at(20).run(setLadderStep, SYSTEM, {
      ...{ cadreId: cadre.id, category: postCategory, grade: Math.max(band, postGrade) },
      ...{
        fromOn: dayBefore({ today, daysAgo: 300 + index * 30 }),
        documentNumber: null,
        reason: "岗位等级核定",
      },
    });
  });
}

type At = (days: number) => Builder;

/** A builder whose clock stands so many days back. */
function builderAt(parent: Builder, { today, days }: { today: Date; days: number }): Builder {
  const builder = builderOn(parent.runtime, seeded(SEED + days));
  builder.clock.set(dayAt({ today, daysAgo: days }));
  return builder;
}

async function loadTours(at: At, { organisation, today }: Given): Promise<void> {
  const people = seeded(SEED).shuffled(organisation.cadres);
  for (const [index, tour] of TOURS.entries()) {
    const days = 330 - index * 50;
    await at(days - 10).run(saveStudyTour, SYSTEM, {
      ...{ unitId: organisation.district.id, ...tour },
      ...{ fromOn: dayBefore({ today, daysAgo: days }), toOn: dayBefore({ today, daysAgo: days - 4 }) },
      report: `考察${tour.place}，主题为${tour.topic}；回来后在社区例会上作了交流。`,
      cadreIds: people.slice(index * MEMBERS, (index + 1) * MEMBERS).map(({ id }) => id),
    });
  }
}

async function loadSecondments(at: At, { organisation, today }: Given): Promise<void> {
  const people = seeded(SEED + 1).shuffled(organisation.cadres.filter(({ post }) => post !== "gridWorker"));
  await inTurns(people.slice(0, SECONDED), async ({ id }, index) => {
    const from = 350 - index * 5;
    const host = SECONDMENT_HOSTS[index % SECONDMENT_HOSTS.length];
    if (host === undefined) return;
    const isOver = from > 100;
    await at(isOver ? from - 91 : from).run(saveSecondment, SYSTEM, {
      ...{ cadreId: id, ...host, mentor: index % 2 === 0 ? "科室负责人" : null },
      ...{
        fromOn: dayBefore({ today, daysAgo: from }),
        toOn: isOver ? dayBefore({ today, daysAgo: from - 90 }) : null,
      },
      report: isOver ? "参与接访、督办和现场办公，整理案例三则。" : null,
    });
  });
}

async function loadExams(at: At, { organisation }: Given): Promise<void> {
  const { cadres } = organisation;
  const students = cadres.filter(({ examined }) => examined);
  const candidates = cadres
    .filter(({ fields }) => (fields.socialWorkCertificate ?? "none") === "none")
    .filter(({ examined }) => !examined)
    .slice(0, CERTIFICATE_CANDIDATES);
  await inTurns(students, (cadre, index) => takeDegree(at, { cadre, index }));
  await inTurns(candidates, (cadre, index) => sitCertificate(at, { cadre, index }));
}

type Candidate = { cadre: LoadedCadre; index: number };

/** Applied a year ago, passed a month ago; the first ones have their subsidy. */
async function takeDegree(at: At, { cadre, index }: Candidate): Promise<void> {
  const { examId } = await at(340).run(applyForExam, SYSTEM, {
    ...{ cadreId: cadre.id, kind: "degree", education: "bachelor" },
    school: cadre.fields.partTimeSchool ?? STUDY_SCHOOLS[index % STUDY_SCHOOLS.length],
  });
  await at(330).run(approveExam, SYSTEM, { examId });
  await at(28).run(recordExamResult, SYSTEM, { examId, outcome: "passed", certificateNumber: null });
  if (index < 20) await at(10).run(paySubsidy, SYSTEM, { examId, amount: SUBSIDY.degree });
}

/** This year's exam was in June; a quarter failed, some applied only lately. */
async function sitCertificate(at: At, { cadre, index }: Candidate): Promise<void> {
  const isLate = index % 4 === 3;
  const { examId } = await at(isLate ? 12 : 250).run(applyForExam, SYSTEM, {
    ...{
      cadreId: cadre.id,
      kind: "certificate",
      certificate: index % 5 === 0 ? "socialWorker" : "assistant",
    },
  });
  if (isLate) return;
  await at(240).run(approveExam, SYSTEM, { examId });
  if (index % 4 === 2)
    return void (await at(90).run(recordExamResult, SYSTEM, { examId, outcome: "failed" }));
  const certificateNumber = `5126${String(10_000_000 + index * 7_919)}`;
  await at(90).run(recordExamResult, SYSTEM, { examId, outcome: "passed", certificateNumber });
  if (index < 16) await at(30).run(paySubsidy, SYSTEM, { examId, amount: SUBSIDY.certificate });
}
