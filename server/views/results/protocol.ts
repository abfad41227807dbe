import { z } from "zod";
import type { ContestDocument, WrittenContest } from "#app/contracts/interchange.ts";
import type { ResultContest, SignatureShown } from "#app/contracts/results-views.ts";
import { mayOrganise } from "#app/domain/access/contest.ts";
import { mayReadResults } from "#app/domain/access/results.ts";
import type { ContestResult } from "#app/domain/ranking/contest-result.ts";
import { loadContest } from "#db/queries/contest-facts.ts";
import { defineView } from "../define-view.ts";
import { contestDocument } from "./contest-document.ts";
import { resultContest } from "./ranking-rows.ts";
import { loadResultState } from "./result-state.ts";
import { readSigned } from "./signed-versions.ts";

/** What every form of the protocol is made from, so that all carry the same version, hash and points. */
export type Protocol = {
  contest: ResultContest;
  /** null: not signed; the marks as they stand now. */
  version: number | null;
  hash: string;
  /** Head of the contest's audit chain when it was signed. */
  auditHead: string | null;
  signatures: SignatureShown[];
  document: ContestDocument;
  written: WrittenContest;
  result: ContestResult;
  at: number;
};

/** The protocol of a signed version (the newest unless one is named), before the first signature of what stands now. */
export const protocolView = defineView({
  name: "results.protocol",
  input: z.strictObject({ contestId: z.uuid(), version: z.coerce.number().int().min(1).optional() }),
  async load({ db, input }) {
    const state = await loadResultState(db, input.contestId);
    if (state === null) return null;
    const signed = await readSigned(db, state.facts.contest, input.version);
    if (signed === null && (state.now === null || input.version !== undefined)) return null;
    const written = contestDocument({ facts: state.facts, kind: "signed" });
    return { ...state, signed, written };
  },
  allow: ({ actor, facts }) => mayReadResults(actor, facts.scope),
  project({ facts, now, signed, written }, context): Protocol {
    const shown = signed ?? now;
    // load gives one of the two.
    if (shown === null) throw new Error("a protocol without a result");
    return {
      contest: resultContest(facts),
      version: signed?.version.version ?? null,
      hash: signed?.version.hash ?? now?.hash ?? "",
      auditHead: signed?.version.auditHead ?? null,
      signatures: signed?.version.signatures ?? [],
      document: shown.document,
      written: signed?.written ?? written,
      result: shown.result,
      at: context.now.getTime(),
    };
  },
});

/** The whole contest in the interchange form, names and comments included: to be put in elsewhere. */
export const wholeContestView = defineView({
  name: "results.whole-contest",
  input: z.strictObject({ contestId: z.uuid() }),
  async load({ db, input }) {
    const facts = await loadContest(db, input.contestId);
    return facts === null ? null : { scope: { contestId: input.contestId, unitPath: facts.unitPath }, facts };
  },
  allow: ({ actor, facts }) => mayOrganise(actor, facts.scope),
  project: ({ facts }): WrittenContest => contestDocument({ facts, kind: "whole" }),
});
