import type { ReactNode } from "react";
import { problemSentence } from "#app/text/problem-sentence.ts";
import { useLanguage } from "#app/text/use-text.ts";
import { problemsUnder } from "./rule-parts.ts";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";

/** What is wrong at a place, while it is edited; what it means (`children`) where nothing is. */
export function PlaceProblems({ path, children }: { path: string; children: ReactNode }) {
  const { ruleSet, problems } = useRules();
  const language = useLanguage();
  const own = problemsUnder(problems, path);
  return (
    <div role="status" className={styles.verdict} data-tone={own.length > 0 ? "bad" : "good"}>
      {own.length === 0
        ? children
        : own.map((problem) => (
            <p key={`${problem.path}/${problem.rule}`}>{problemSentence({ problem, ruleSet, language })}</p>
          ))}
    </div>
  );
}
