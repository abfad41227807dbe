import type { RotationPlan } from "#app/domain/rotation/plan-rotation.ts";
import type { RotationProblem } from "#app/domain/rotation/rotation-problem.ts";

/** What crosses between the server and the thread that plans. `highs`: the package's file. */
export type PlanningTask = { highs: string; problem: RotationProblem; seconds: number };
export type PlanningAnswer = RotationPlan;
