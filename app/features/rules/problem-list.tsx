import { problemPlace } from "#app/text/problem-place.ts";
import { problemSentence } from "#app/text/problem-sentence.ts";
import { rulesText } from "#app/text/rules.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";

/** Everything that is still wrong, each with the way to its place. */
export function ProblemList() {
  const t = useText(rulesText);
  const language = useLanguage();
  const { ruleSet, problems, unread, goTo } = useRules();
  const entries = Object.entries(unread);
  const count = problems.length + entries.length;
  if (count === 0) return null;
  return (
    <Notice tone="attention" title={t("problems.title", { count })}>
      <ul className={styles.problems}>
        {entries.map(([path, text]) => (
          <li key={path}>
            <button type="button" onClick={() => goTo(path)}>
              {t("problems.unread", { place: problemPlace({ path, ruleSet, language }), text })}
            </button>
          </li>
        ))}
        {problems.map((problem) => (
          <li key={`${problem.path}/${problem.rule}`}>
            <button type="button" onClick={() => goTo(problem.path)}>
              {problemSentence({ problem, ruleSet, language })}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
