import { eq } from "drizzle-orm";
import { cadre } from "#db/schema/people.ts";
import type { Runtime } from "#server/runtime.ts";
import { makeAccount, makeCadre, makeUnit } from "#tests/support/organisation-builders.ts";
import { listFor, makeCandidate, makeRound, rulesWith } from "#tests/support/selection-builders.ts";

/** The district of a rotation: one community whose people hold its posts, two of it just selected, a star secretary beside. */
export const GROWTH = {
  district: "兴文区",
  subdistrict: "僰王山街道",
  community: "竹林社区",
  besides: "云龙社区",
  round: "社区副主任储备人选选拔",
  incumbents: ["段若谷", "柯以宁", "晏青禾", "卓向阳"],
  /** Selected, in the order of their names in the reserve. */
  selected: { learner: "温亦舒", partner: "纪南星" },
  mentor: "邱岚",
  people: { trainer: "组织部 梁望", head: "竹林社区管理员" },
} as const;

type SignIn = (userName: string, made: { accountId: string }) => Promise<void>;

/** User names: trainer, head, learner, partner, guide. */
export async function loadGrowth(runtime: Runtime, saved: SignIn): Promise<void> {
  const district = await makeUnit(runtime, { kind: "district", name: GROWTH.district });
  const subdistrict = await makeUnit(runtime, {
    ...{ kind: "subdistrict", name: GROWTH.subdistrict, parent: district },
  });
  const place = (name: string) => makeUnit(runtime, { kind: "community", name, parent: subdistrict });
  const community = await place(GROWTH.community);
  const besides = await place(GROWTH.besides);
  for (const name of GROWTH.incumbents)
    await makeCadre(runtime, { unit: community, name, post: "communityWorker" });
  const mentor = await makeCadre(runtime, { unit: besides, name: GROWTH.mentor, post: "secretary" });
  await saved("guide", await makeAccount(runtime, { cadre: mentor }));
  const rules = rulesWith({ level: "community", lists: [listFor("deputyDirector")] });
  const round = await makeRound(runtime, {
    ...{ unit: district, status: "confirmed", rules },
    more: { title: GROWTH.round, confirmedAt: runtime.now(), confirmationDocument: "兴委发〔2026〕9号" },
  });
  for (const [userName, name] of Object.entries(GROWTH.selected)) {
    const person = await makeCadre(runtime, { unit: community, name, post: "communityWorker" });
    await runtime.database.db
      .update(cadre)
      .set({ communityWorkStartedOn: "2018-03", committeePost: "communityWorker", inPost: "inPost" })
      .where(eq(cadre.id, person.id));
    await makeCandidate(runtime, { round, cadre: person, more: { eligible: true, selected: true } });
    await saved(userName, await makeAccount(runtime, { cadre: person }));
  }
  const organiser = [{ role: "districtOrganiser" as const, unit: district }];
  const manager = [{ role: "communityManager" as const, unit: community }];
  await saved("trainer", await makeAccount(runtime, { name: GROWTH.people.trainer, grants: organiser }));
  await saved("head", await makeAccount(runtime, { name: GROWTH.people.head, grants: manager }));
}
