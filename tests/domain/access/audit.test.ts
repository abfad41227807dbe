import { describe, expect, it } from "vitest";
import { accountStateOf } from "#app/domain/access/account-state.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { auditScopeOf, mayReadAuditOf } from "#app/domain/access/audit.ts";
import type { Role } from "#app/domain/access/roles.ts";

const holding = (...held: [Role, string | null][]): Actor => ({
  kind: "account",
  accountId: "a",
  cadreId: null,
  name: "",
  grants: held.map(([role, unitPath]) => ({
    role,
    unitId: unitPath,
    unitPath,
    contestId: unitPath === null ? "c" : null,
  })),
});

describe("what of the audit log an actor reads", () => {
  it.each([
    {
      why: "an auditor of the root: all, with scores",
      actor: holding(["auditor", "d/"]),
      reach: "all",
      scores: true,
    },
    {
      why: "an auditor of a subtree: its contests, with scores",
      actor: holding(["auditor", "d/s/"]),
      reach: ["d/s/"],
      scores: true,
    },
    {
      why: "the system administrator: all, without scores",
      actor: holding(["systemAdministrator", "d/"]),
      reach: "all",
      scores: false,
    },
    {
      why: "both at once: without scores all the same",
      actor: holding(["auditor", "d/"], ["systemAdministrator", "d/"]),
      reach: "all",
      scores: false,
    },
    { why: "an organiser: nothing", actor: holding(["districtOrganiser", "d/"]), reach: [], scores: false },
    {
      why: "an office of a contest: nothing",
      actor: holding(["supervisor", null]),
      reach: [],
      scores: false,
    },
    { why: "the public: nothing", actor: { kind: "public" } as const, reach: [], scores: false },
    {
      why: "a screen: nothing",
      actor: { kind: "screen", contestId: "c" } as const,
      reach: [],
      scores: false,
    },
    { why: "a program: all", actor: { kind: "system", name: "x" } as const, reach: "all", scores: true },
  ])("$why", ({ actor, reach, scores }) => {
    const scope = auditScopeOf(actor);
    expect(scope).toEqual({ reach, scores });
    expect(mayReadAuditOf(scope)).toBe(reach.length > 0);
  });
});

describe("the state of an account", () => {
  it.each([
    { disabled: false, locked: false, mustChangePassword: false, state: "active" },
    { disabled: false, locked: false, mustChangePassword: true, state: "initial" },
    { disabled: false, locked: true, mustChangePassword: true, state: "locked" },
    { disabled: true, locked: true, mustChangePassword: true, state: "disabled" },
  ])("is $state", ({ state, ...facts }) => {
    expect(accountStateOf(facts)).toBe(state);
  });
});
