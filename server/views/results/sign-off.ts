import { OnContest } from "#app/contracts/results.ts";
import type { OpenPointShown, SignOffView } from "#app/contracts/results-views.ts";
import { mayReadSignOff, maySignAs, SIGNING_ROLES } from "#app/domain/access/results.ts";
import { leadsFrom } from "#app/domain/contest/life.ts";
import { type OpenPoint, signingVersion } from "#app/domain/contest/sign-off.ts";
import type { ContestFacts } from "#db/queries/contest-facts.ts";
import { findAuditHead, hex, listSignatures } from "#db/queries/results.ts";
import { defineView } from "../define-view.ts";
import { judgeLabel } from "../live/standings.ts";
import { whoOf } from "./people.ts";
import { changesBetween, rankingOf, resultContest } from "./ranking-rows.ts";
import { isSigned, loadResultState } from "./result-state.ts";
import { openPointsOf } from "./sign-off-facts.ts";
import { readSigned, readVersions, type SignedContest, signaturesOf } from "./signed-versions.ts";

/** What the signers see before they sign: the ranking, how fragile its lines are, what is open, what has changed. */
export const signOffView = defineView({
  name: "results.sign-off",
  input: OnContest,
  async load({ db, input }) {
    const state = await loadResultState(db, input.contestId);
    if (state === null) return null;
    const { contest } = state.facts;
    return {
      ...state,
      versions: (await readVersions(db, contest)).shown,
      newest: await readSigned(db, contest),
      signatures: await listSignatures(db, input.contestId),
      auditHead: await findAuditHead(db, input.contestId),
    };
  },
  allow: ({ actor, facts }) => mayReadSignOff(actor, facts.scope),
  project({ facts, scope, now, versions, newest, signatures, auditHead }, { viewer }): SignOffView {
    const given = signatures.map((row) => ({
      version: row.version,
      role: row.role,
      hash: hex(row.resultHash),
    }));
    const signs = leadsFrom({ status: facts.contest.status, arrow: "sign" });
    if (isSigned(facts) && newest !== null) return signedAlready(facts, newest);
    const hash = now?.hash ?? null;
    const signedVersions = versions.map(({ version }) => version);
    const { version } = signingVersion({ signedVersions, signatures: given, hash: hash ?? "" });
    return {
      contest: resultContest(facts),
      signed: false,
      ranking: now === null ? null : rankingOf(now),
      hash,
      auditHead,
      version,
      signatures: signaturesOf(signatures, { version, hash: hash ?? "" }),
      open: now === null ? [] : openPointsOf(facts, now).map((point) => shown(facts, point)),
      changes: newest === null || now === null || !signs ? null : changesBetween(newest, now),
      may: { signAs: signs ? SIGNING_ROLES.filter((role) => maySignAs(viewer, role, scope)) : [] },
      needsReason: versions.length > 0,
    };
  },
});

/** The version that stands, with its signatures; nothing is left to sign. */
const signedAlready = (facts: ContestFacts, newest: SignedContest): SignOffView => ({
  contest: resultContest(facts),
  signed: true,
  ranking: rankingOf(newest),
  hash: newest.version.hash,
  auditHead: newest.version.auditHead,
  version: newest.version.version,
  signatures: newest.version.signatures,
  open: [],
  changes: null,
  may: { signAs: [] },
  needsReason: false,
});

function shown(facts: ContestFacts, point: OpenPoint): OpenPointShown {
  const none = { kind: point.kind, itemName: null, seatLabel: null };
  switch (point.kind) {
    case "tieOpen":
      return { ...none, who: point.contestantIds.map((id) => whoOf(facts, id)).join("、") };
    case "cutOpen": {
      const round = facts.ruleSet.rounds.find(({ key }) => key === point.roundKey);
      const who = point.contestantIds.map((id) => whoOf(facts, id)).join("、");
      return { ...none, who, itemName: round?.name ?? null };
    }
    case "recusalOpen": {
      const row = facts.recusals.find(({ id }) => id === point.recusalId);
      return { ...none, who: whoOf(facts, row?.contestantId ?? ""), seatLabel: labelOf(facts, row?.seatId) };
    }
    default: {
      const row = facts.performances.get(point.performanceId);
      const items = facts.ruleSet.rounds.flatMap((round) => round.items);
      return {
        kind: point.kind,
        who: whoOf(facts, row?.contestantId ?? ""),
        itemName: items.find(({ key }) => key === row?.itemKey)?.name ?? null,
        seatLabel: "seatId" in point ? labelOf(facts, point.seatId) : null,
      };
    }
  }
}

const labelOf = (facts: ContestFacts, seatId: string | undefined): string | null => {
  const seat = facts.seats.find(({ id }) => id === seatId);
  return seat === undefined ? null : judgeLabel(facts, seat);
};
