import { useRevalidator } from "@remix-run/react";
import { IconRefresh } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { Check } from "#app/domain/contest/readiness.ts";
import type { ContestStatus } from "#app/domain/contest/states.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { contestReadinessText } from "#app/text/contest-readiness.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { problemSentence } from "#app/text/problem-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Checklist, ChecklistItem } from "#app/ui/data/checklist-item.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ArrowButton } from "./arrow-button.tsx";
import styles from "./contest.module.css";
import { framePath } from "./frame-tabs.ts";

export type ReadinessPageProps = {
  contest: { id: string; title: string };
  checks: readonly Check[];
  ruleSet: RuleSet;
  status: ContestStatus;
  standsInTheWay: number;
  may: { makeReady: boolean; start: boolean; backToOpen: boolean };
};

/** What must be so before a contest, and whether it is, each with the link that mends it. */
export function ReadinessPage(props: ReadinessPageProps) {
  const t = useText(contestReadinessText);
  const words = useText(contestWords);
  const again = useRevalidator();
  const { contest, standsInTheWay: open, may } = props;
  const checks = useClockCheck(props.checks);
  return (
    <div className={styles.stack}>
      <Notice
        tone={open > 0 ? "error" : "good"}
        title={
          open > 0 ? t("inTheWay", { n: open }) : props.status === "ready" ? t("readyGood") : t("allGood")
        }
        action={
          <div className={styles.row}>
            {may.makeReady && (
              <ArrowButton contest={contest} arrow="makeReady" tone={open > 0 ? "secondary" : "primary"} />
            )}
            {may.start && <ArrowButton contest={contest} arrow="start" tone="primary" />}
            {may.backToOpen && <ArrowButton contest={contest} arrow="backToOpen" />}
          </div>
        }
      />
      <div className={styles.row}>
        <ActionButton
          icon={<IconRefresh size={20} />}
          busy={again.state !== "idle"}
          onClick={() => again.revalidate()}
        >
          {t("recheck")}
        </ActionButton>
        <LinkButton to={`/contests/${contest.id}/sheets.pdf`} reloadDocument>
          {t("print")}
        </LinkButton>
      </div>
      <Checklist label={t("caption")}>
        {checks.map((check) => (
          <ChecklistItem
            key={check.key}
            state={check.state === "unknown" ? "attention" : check.state}
            stateLabel={t(`state.${check.state}`)}
            title={t(`check.${check.key}.title`)}
            detail={<Detail check={check} ruleSet={props.ruleSet} />}
            mend={
              check.page === null ? undefined : (
                <LinkButton to={framePath(contest.id, check.page)} size="small">
                  {t("mend")} · {words(`page.${check.page}`)}
                </LinkButton>
              )
            }
          />
        ))}
      </Checklist>
    </div>
  );
}

const LISTED = 8;

function Detail({ check, ruleSet }: { check: Check; ruleSet: RuleSet }) {
  const t = useText(contestReadinessText);
  const words = useText(contestWords);
  const language = useLanguage();
  const { key, state, findings, problems } = check;
  if (state === "unknown") {
    return key === "glyphs" || key === "serverClock" || key === "backup" ? t(`unknown.${key}`) : null;
  }
  if (problems.length > 0) {
    return (
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.rule}`}>{problemSentence({ problem, ruleSet, language })}</li>
        ))}
      </ul>
    );
  }
  const more = findings.length > LISTED ? ` ${t("more", { n: findings.length })}` : "";
  const list = `${findings.slice(0, LISTED).join(words("and"))}${more}`;
  return t(`check.${key}.${state === "good" ? "good" : "bad"}`, { list, seconds: list });
}

const SECOND_MS = 1_000;
/** A difference people notice on a stopwatch. */
const TOLERATED_SECONDS = 2;

/** The browser's clock against the server's, by the Date header of an answer (whole seconds) and the middle of its way. */
function useClockCheck(checks: readonly Check[]): readonly Check[] {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    const asked = new AbortController();
    secondsApart(asked.signal).then(setSeconds, () => setSeconds(null));
    return () => asked.abort();
  }, []);
  if (seconds === null) return checks;
  return checks.map((check) =>
    check.key === "serverClock"
      ? { ...check, state: seconds <= TOLERATED_SECONDS ? "good" : "attention", findings: [String(seconds)] }
      : check,
  );
}

async function secondsApart(signal: AbortSignal): Promise<number | null> {
  const sent = Date.now();
  const answer = await fetch("/health", { method: "HEAD", cache: "no-store", signal });
  const here = (sent + Date.now()) / 2;
  const there = Date.parse(answer.headers.get("date") ?? "");
  if (Number.isNaN(there)) return null;
  // The header names the second the server is in.
  const apart = Math.max(0, there - here, here - (there + SECOND_MS));
  return Math.round(apart / SECOND_MS);
}
