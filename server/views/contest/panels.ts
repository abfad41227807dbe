import { OnContest } from "#app/contracts/contest.ts";
import { mayEditSetup, mayReadSetup } from "#app/domain/access/contest-setup.ts";
import { OFFICES } from "#app/domain/contest/duties.ts";
import { mayEdit } from "#app/domain/contest/life.ts";
import { listAccountChoices, listOffices } from "#db/queries/contest-offices.ts";
import { listUnitsUnder } from "#db/queries/contest-units.ts";
import { listRoster } from "#db/queries/contestants.ts";
import { findContest } from "#db/queries/contests.ts";
import { listPanels, listSeats } from "#db/queries/panels.ts";
import { findRules } from "#db/queries/rule-sets.ts";
import { defineView } from "#server/views/define-view.ts";

/** Panels with their seats, the offices of the contest, and whom they may be given to. */
export const panels = defineView({
  name: "contest.panels",
  input: OnContest,
  async load({ db, actor, input: { contestId } }) {
    const found = await findContest(db, contestId);
    const rules = found && (await findRules(db, { contestId, version: found.contest.ruleVersion }));
    if (found === null || rules === null) return null;
    const chooses = mayEditSetup(actor, found);
    const [panelRows, seats, offices, accounts, units, people] = await Promise.all([
      listPanels(db, contestId),
      listSeats(db, contestId),
      listOffices(db, contestId),
      chooses ? listAccountChoices(db) : [],
      chooses ? listUnitsUnder(db, found.unitPath) : [],
      chooses ? listRoster(db, { unitPath: found.unitPath, cadreIds: null }) : [],
    ]);
    return { ...found, ruleSet: rules.body, panels: panelRows, seats, offices, accounts, units, people };
  },
  allow: ({ actor, facts }) => mayReadSetup(actor, facts),
  project(facts, { viewer }) {
    const organises = mayEditSetup(viewer, facts);
    const { status } = facts.contest;
    return {
      panels: facts.panels.map((panel) => ({
        id: panel.id,
        name: panel.name,
        itemKeys: panel.itemKeys,
        seats: facts.seats
          .filter(({ panelId }) => panelId === panel.id)
          .map((seat) => ({
            id: seat.id,
            number: seat.number,
            role: seat.role,
            scoring: seat.scoring,
            cadreId: seat.cadreId,
            holderName: seat.holderName,
            holderUnitName: seat.holderUnitName,
            holderUnitId: seat.holderUnitId,
          })),
      })),
      items: facts.ruleSet.rounds.flatMap((round) =>
        round.items.map(({ key, name, scoring }) => ({
          key,
          name,
          roundName: round.name,
          minimumPresent: scoring.minimumPresent,
        })),
      ),
      offices: OFFICES.map((office) => ({
        office,
        holders: facts.offices
          .filter(({ role }) => role === office)
          .map(({ accountId, name }) => ({ accountId, name })),
      })),
      accounts: facts.accounts,
      units: facts.units
        .filter(({ kind }) => kind === "district" || kind === "subdistrict" || kind === "community")
        .map(({ id, name }) => ({ id, name })),
      people: facts.people.map(({ cadreId, name, unitId }) => ({ cadreId, name, unitId })),
      may: {
        panels: organises && mayEdit({ status, edit: "panels" }),
        officerSeats: organises && mayEdit({ status, edit: "officerSeats" }),
        offices: organises && mayEdit({ status, edit: "offices" }),
      },
    };
  },
});
