import type { ExportedCandidate, ExportFile } from "#app/contracts/selection-export.ts";
import { Certificate, Education, type ExportedGate } from "#app/contracts/selection-export-rules.ts";
import { compared, comparedEach, type Difference, type Part } from "./difference.ts";
import { fullMonths, yearsOn } from "./time-spans.ts";

type Outcome = NonNullable<ExportedCandidate["gates"]>[number];
type Judged = Pick<Outcome, "passed" | "found"> & Partial<Outcome>;
type Facts = NonNullable<ExportedCandidate["facts"]>;

/** Every gate of everybody, judged again from the facts and statements in the file. */
export function checkGates(file: ExportFile): Part {
  const differences = file.candidates.flatMap((candidate, at) =>
    checkCandidate({ file, candidate, path: `candidates[${at}]` }),
  );
  const checked = file.candidates.reduce((sum, { gates }) => sum + (gates?.length ?? 0), 0);
  return { name: "gates", checked, differences, unproven: [] };
}

function checkCandidate(input: {
  file: ExportFile;
  candidate: ExportedCandidate;
  path: string;
}): Difference[] {
  const { file, candidate, path } = input;
  const { facts, gates, eligible } = candidate;
  if (facts === null || gates === null) {
    // Who withdrew before the gates were judged has neither.
    return compared({ path: `${path}.eligible`, found: eligible ?? false, expected: false });
  }
  const rules = file.rules.gates.filter(({ posts }) => posts === null || posts.includes(candidate.post));
  const outcomes = [
    ...rules.map((gate) => outcomeOf({ gate, facts, candidate, asOf: file.rules.asOf })),
    ...missingScores(file, candidate),
  ];
  return [
    ...compared({ path: `${path}.gates.length`, found: gates.length, expected: outcomes.length }),
    ...outcomes.flatMap((expected, index) => {
      const found = gates[index];
      return found === undefined ? [] : comparedEach({ path: `${path}.gates[${index}]`, found, expected });
    }),
    ...checkEligible({ candidate, path, passed: outcomes.every(({ passed }) => passed) }),
  ];
}

/** Somebody who withdrew need not be eligible; nobody is against the gates. */
function checkEligible(input: { candidate: ExportedCandidate; path: string; passed: boolean }): Difference[] {
  const { candidate, path, passed } = input;
  const expected = candidate.withdrawnAt === null ? passed : passed && (candidate.eligible ?? false);
  return compared({ path: `${path}.eligible`, found: candidate.eligible ?? false, expected });
}

/** Who has no result where the rules then say "out": a gate that failed, once scores are drawn. */
const missingScores = (file: ExportFile, { scores }: ExportedCandidate): Outcome[] =>
  scores === null
    ? []
    : file.rules.criteria
        .filter(({ key }) => !scores.some(({ criterion }) => criterion === key))
        .map(({ key, name }) => ({
          ...{ key: `score:${key}`, kind: "score", passed: false, found: name, missing: [], reviewIds: [] },
        }));

function outcomeOf(input: {
  gate: ExportedGate;
  facts: Facts;
  candidate: ExportedCandidate;
  asOf: string;
}): Outcome {
  const { gate, facts, candidate, asOf } = input;
  const { key, kind } = gate;
  const judged =
    gate.kind === "noDiscipline"
      ? stated([gate.department], candidate)
      : gate.kind === "jointReview"
        ? stated(gate.departments, candidate)
        : judge(gate, facts, asOf);
  return { key, kind, missing: [], reviewIds: [], ...judged };
}

function judge(
  gate: Exclude<ExportedGate, { kind: "noDiscipline" | "jointReview" }>,
  facts: Facts,
  asOf: string,
): Judged {
  switch (gate.kind) {
    case "partyMember":
      return { passed: facts.politicalStatus === "partyMember", found: facts.politicalStatus };
    case "age": {
      const found = yearsOn(facts.birthMonth, asOf);
      return { passed: found >= (gate.atLeast ?? 0) && found <= (gate.atMost ?? 999), found };
    }
    case "education":
      return ladder(Education.options, facts.education, gate.atLeast);
    case "certificate":
      return ladder(Certificate.options, facts.certificate ?? "none", gate.atLeast);
    case "tenure": {
      const found = fullMonths(facts.communityWorkStartedOn, asOf);
      return { passed: found !== null && found >= gate.atLeastMonths, found };
    }
    case "heldPost":
      return { passed: facts.posts.some((post) => gate.oneOf.includes(post)), found: joined(facts.posts) };
    case "inPost":
      return { passed: facts.inPost === null || facts.inPost === "inPost", found: facts.inPost };
    case "appraisal":
      return appraised(gate, facts, asOf);
    case "contest": {
      const taken = facts.contestIds.filter((id) => gate.contestIds.includes(id));
      return { passed: taken.length > 0, found: joined(taken) };
    }
  }
}

const joined = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join(","));

const ladder = (steps: readonly string[], found: string, atLeast: string): Judged => ({
  passed: steps.indexOf(found) >= steps.indexOf(atLeast),
  found,
});

const GRADES = ["incompetent", "basicallyCompetent", "competent", "excellent"];

function appraised(gate: Extract<ExportedGate, { kind: "appraisal" }>, facts: Facts, asOf: string): Judged {
  const upTo = facts.appraisals.filter(({ year }) => year <= Number(asOf.slice(0, 4)));
  const looked = gate.years === 0 ? [] : upTo.slice(-gate.years);
  const good = looked.filter(({ grade }) => GRADES.indexOf(grade) >= GRADES.indexOf(gate.atLeast));
  return {
    passed: good.length === gate.years,
    found: joined(looked.map(({ year, grade }) => `${year}:${grade}`)),
  };
}

/** The latest statement of each department counts. */
function stated(departments: readonly string[], { reviews }: ExportedCandidate): Judged {
  const inTime = [...reviews].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const last = departments.map((department) => ({
    department,
    review: inTime.findLast((review) => review.department === department),
  }));
  const missing = last.flatMap(({ department, review }) => (review === undefined ? [department] : []));
  const against = last.flatMap(({ department, review }) =>
    review?.outcome === "objection" ? [department] : [],
  );
  return {
    passed: missing.length + against.length === 0,
    found: joined(against),
    missing,
    reviewIds: last.flatMap(({ review }) => review?.id ?? []),
  };
}
