import type { Problem } from "#app/domain/scoring/problem.ts";
import { questionProblemText } from "#app/text/question-problem.ts";
import { useLanguage } from "#app/text/use-text.ts";

/** The sentence beside a field: of a problem at exactly this path. */
export function useProblemAt(problems: readonly Problem[]): (path: string) => string | undefined {
  const language = useLanguage();
  return (path) => {
    const here = problems.filter((problem) => problem.path === path);
    return here.length === 0
      ? undefined
      : here.map((problem) => questionProblemText({ problem, language })).join(" ");
  };
}
