import { useRevalidator } from "@remix-run/react";
import { IconRefresh } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { Check } from "#app/domain/contest/readiness.ts";
import type { ContestStatus } from "#app/domain/contest/states.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { contestDrawText } from "#app/text/contest-draw.ts";
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
  serverNow: number;
  standsInTheWay: number;
  may: { makeReady: boolean; start: boolean; backToOpen: boolean };
};

/** What must be so before a contest, and whether it is, each with the link that mends it. */
export function ReadinessPage(props: ReadinessPageProps) {
  const t = useText(contestDrawText);
  const words = useText(contestWords);
  const again = useRevalidator();
  const { contest, standsInTheWay: open, may } = props;
  const checks = useClockCheck(props);
  return (
    <div className={styles.stack}>
      <Notice
        tone={open > 0 ? "error" : "good"}
        title={
          open > 0
            ? t("readiness.inTheWay", { n: open })
            : props.status === "ready"
              ? t("readiness.readyGood")
              : t("readiness.allGood")
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
          {t("readiness.recheck")}
        </ActionButton>
        <LinkButton to={`/contests/${contest.id}/sheets.pdf`} reloadDocument>
          {t("readiness.print")}
        </LinkButton>
      </div>
      <Checklist label={t("readiness.caption")}>
        {checks.map((check) => (
          <ChecklistItem
            key={check.key}
            state={check.state === "unknown" ? "attention" : check.state}
            stateLabel={t(`readiness.state.${check.state}`)}
            title={t(`readiness.check.${check.key}.title`)}
            detail={<Detail check={check} ruleSet={props.ruleSet} />}
            mend={
              check.page === null ? undefined : (
                <LinkButton to={framePath(contest.id, check.page)} size="small">
                  {t("readiness.mend")} · {words(`page.${check.page}`)}
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
  const t = useText(contestDrawText);
  const words = useText(contestWords);
  const language = useLanguage();
  const { key, state, findings, problems } = check;
  if (state === "unknown") {
    return key === "glyphs" || key === "serverClock" || key === "backup"
      ? t(`readiness.unknown.${key}`)
      : null;
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
  const more = findings.length > LISTED ? ` ${t("readiness.more", { n: findings.length })}` : "";
  const list = `${findings.slice(0, LISTED).join(words("and"))}${more}`;
  return t(`readiness.check.${key}.${state === "good" ? "good" : "bad"}`, { list, seconds: list });
}

const SECOND_MS = 1_000;
/** A difference people notice on a stopwatch. */
const TOLERATED_SECONDS = 2;

/** The browser's clock against the server's, as far apart as when the page was read. */
function useClockCheck({ checks, serverNow }: ReadinessPageProps): readonly Check[] {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => setSeconds(Math.round(Math.abs(Date.now() - serverNow) / SECOND_MS)), [serverNow]);
  if (seconds === null) return checks;
  return checks.map((check) =>
    check.key === "serverClock"
      ? { ...check, state: seconds <= TOLERATED_SECONDS ? "good" : "attention", findings: [String(seconds)] }
      : check,
  );
}
