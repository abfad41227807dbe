import type { Actor } from "#app/domain/access/actor.ts";
import type { Command } from "#server/commands/define-command.ts";
import { applyForExam } from "#server/commands/development/apply-for-exam.ts";
import { approveExam } from "#server/commands/development/approve-exam.ts";
import { recordExamResult } from "#server/commands/development/record-exam-result.ts";
import {
  type AccountActor,
  execute,
  expectOk,
  freshRuntime,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  type Organisation,
} from "#tests/support/organisation-builders.ts";

/**
 * Who has to do with the people of the first community: it has a manager of its own, who is also one of its people;
 * the second community is managed by the subdistrict.
 */
export type Managed = {
  runtime: TestRuntime;
  organisation: Organisation;
  actors: Record<
    | "district"
    | "subdistrict"
    | "community"
    | "otherCommunity"
    | "otherSubdistrict"
    | "own"
    | "auditor"
    | "administrator",
    AccountActor
  >;
  /** Of the first community: the one behind `own`, one without an account, and the community's manager. */
  person: MadeCadre;
  colleague: MadeCadre;
  managerPerson: MadeCadre;
  run: <V>(command: Command<unknown, V>, input: object, actor?: Actor) => ReturnType<typeof execute<V>>;
};

export async function makeManaged(): Promise<Managed> {
  const runtime = await freshRuntime();
  const organisation = await makeOrganisation(runtime);
  const { district, subdistricts, communities } = organisation;
  const [person, colleague, managerPerson] = [
    await makeCadre(runtime, { unit: communities[0], name: "李培养", post: "communityWorker" }),
    await makeCadre(runtime, { unit: communities[0], name: "王同事" }),
    await makeCadre(runtime, { unit: communities[0], name: "张书记", post: "secretary" }),
  ];
  const account = (
    role: "districtOrganiser" | "subdistrictManager" | "communityManager" | "auditor" | "systemAdministrator",
    unit = district,
    cadre?: MadeCadre,
  ) => makeAccount(runtime, { grants: [{ role, unit }], ...(cadre === undefined ? {} : { cadre }) });
  return {
    runtime,
    organisation,
    actors: {
      district: await account("districtOrganiser"),
      subdistrict: await account("subdistrictManager", subdistricts[0]),
      community: await account("communityManager", communities[0], managerPerson),
      otherCommunity: await account("communityManager", communities[2]),
      otherSubdistrict: await account("subdistrictManager", subdistricts[1]),
      own: await makeAccount(runtime, { grants: [{ role: "cadre", unit: communities[0] }], cadre: person }),
      auditor: await account("auditor"),
      administrator: await account("systemAdministrator"),
    },
    ...{ person, colleague, managerPerson },
    run: (command, input, actor = systemActor) => execute(runtime, { command, actor, input }),
  };
}

/** An exam brought to the state asked for. */
export async function makeExam(
  { run }: Managed,
  given: { cadreId: string; to?: "applied" | "approved" | "passed"; fields?: object },
): Promise<string> {
  const target = { kind: "certificate", certificate: "assistant", ...given.fields };
  const { examId } = expectOk(
    await run(applyForExam, { cadreId: given.cadreId, on: "2026-01-10", ...target }),
  );
  const { to = "applied" } = given;
  if (to === "applied") return examId;
  expectOk(await run(approveExam, { examId, on: "2026-02-10" }));
  if (to === "approved") return examId;
  const result = { examId, outcome: "passed", on: "2026-03-10", certificateNumber: "2026-SC-0001" };
  expectOk(await run(recordExamResult, result));
  return examId;
}
