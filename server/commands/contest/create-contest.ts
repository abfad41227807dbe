import { uuidv7 } from "uuidv7";
import { type ContestStart, CreateContest } from "#app/contracts/contest.ts";
import { mayCreateContest, mayEditSetup } from "#app/domain/access/contest-setup.ts";
import type { ContestKind } from "#app/domain/contest/states.ts";
import {
  BLANK_RULE_SET,
  type ContestTemplate,
  findTemplate,
} from "#app/domain/contest/templates/contest-templates.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { findUnit } from "#db/queries/contest-units.ts";
import { findContest, insertContest, type ScopedContest } from "#db/queries/contests.ts";
import { findRules, insertRules } from "#db/queries/rule-sets.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { copyContestants, copyPanels } from "./copy-contest.ts";
import { hashOf } from "./rules-hash.ts";
import { setUpChanged } from "./set-up.ts";
import { addTabulatorPanels } from "./tabulator-panels.ts";

const CODE_LENGTH = 8;
/** Without letters and figures that are taken for one another. */
const CODE_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

const publicCode = (runtime: Runtime): string =>
  [...runtime.random(CODE_LENGTH)].map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join("");

type Source = { ruleSet: RuleSet | null; kind: ContestKind; copied: ScopedContest | null };

/** The rules a contest starts with; `ruleSet` is null where the template does not exist. */
async function findSource(tx: Tx, start: ContestStart): Promise<Source | null> {
  switch (start.from) {
    case "blank":
      return { ruleSet: BLANK_RULE_SET, kind: start.kind, copied: null };
    case "template":
      return fromTemplate(findTemplate(start.template));
    case "rules":
      return { ruleSet: start.ruleSet, kind: start.kind, copied: null };
    case "contest": {
      const copied = await findContest(tx, start.contestId);
      const rules =
        copied && (await findRules(tx, { contestId: copied.contestId, version: copied.contest.ruleVersion }));
      return rules === null || copied === null
        ? null
        : { ruleSet: rules.body, kind: copied.contest.kind, copied };
    }
  }
}

const fromTemplate = (template: ContestTemplate | null): Source => ({
  ruleSet: template?.ruleSet ?? null,
  kind: template?.kind ?? "bigDrill",
  copied: null,
});

/** A new contest in draft, with version 1 of its rules. Answers with its id and the code of the spectators' link. */
export const createContest = defineCommand({
  name: "contest.create",
  input: CreateContest,
  async load({ tx, input }) {
    const unit = await findUnit(tx, input.unitId);
    const source = await findSource(tx, input.start);
    return unit === null || source === null ? null : { unit, source };
  },
  allow: ({ actor, facts }) =>
    mayCreateContest(actor, facts.unit.path) &&
    (facts.source.copied === null || mayEditSetup(actor, facts.source.copied)),
  run({ input, facts, now, runtime }) {
    const { ruleSet, kind, copied } = facts.source;
    if (ruleSet === null) return refused("contest.template-unknown");
    const contestId = uuidv7();
    const { title, venue, heldOn, rehearsal, start } = input;
    const row = { id: contestId, unitId: input.unitId, title, venue, heldOn, rehearsal, ruleVersion: 1 };
    const code = publicCode(runtime);
    const details = {
      unitId: input.unitId,
      from: start.from,
      copiedFrom: copied?.contestId ?? null,
      rehearsal,
    };
    return done(
      { contestId, publicCode: code },
      {
        async write(tx) {
          await insertContest(tx, {
            ...row,
            kind,
            status: "draft",
            publicCode: code,
            createdAt: now,
          });
          const rules = { contestId, version: 1, body: ruleSet, hash: hashOf(ruleSet) };
          await insertRules(tx, { ...rules, reason: null, at: now, locked: false });
          if (start.from !== "contest") return addTabulatorPanels(tx, { contestId, ruleSet });
          const copy = { from: start.contestId, to: contestId };
          if (start.panels) await copyPanels(tx, copy);
          if (start.contestants) await copyContestants(tx, copy);
        },
        ...setUpChanged({ contestId, type: "contest-created", details }),
      },
    );
  },
});
