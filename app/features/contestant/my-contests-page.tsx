import { Form } from "@remix-run/react";
import type { MyContest } from "#app/contracts/slip.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { passText } from "#app/text/pass.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./contestant.module.css";
import { useSlipText } from "./use-slip-text.ts";

/** The contests somebody takes part in, and the way to each slip. */
export function MyContestsPage({ contests }: { contests: readonly MyContest[] }) {
  const t = useSlipText();
  return (
    <>
      <PageHeader title={t("mine.title")} />
      {contests.length === 0 ? (
        <EmptyState title={t("mine.empty")}>{t("mine.emptyText")}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {contests.map((contest) => (
            <li key={contest.contestId}>
              <ContestCard contest={contest} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const LIVE: ReadonlySet<MyContest["status"]> = new Set(["ready", "live", "review", "signed"]);

const toneOf = (contest: MyContest): Tone =>
  contest.published ? "good" : contest.status === "live" ? "active" : "neutral";

function ContestCard({ contest }: { contest: MyContest }) {
  const t = useSlipText();
  const words = useText(contestWords);
  const language = useLanguage();
  const facts = [
    contest.heldOn === null ? null : day(contest.heldOn, language),
    contest.venue,
    contest.number === null ? null : t("mine.number", { number: contest.number }),
  ].filter((part) => part !== null);
  return (
    <Card
      title={contest.title}
      actions={<StatusTag tone={toneOf(contest)}>{words(`status.${contest.status}`)}</StatusTag>}
    >
      <div className={styles.row}>
        <p className={styles.soft}>{facts.join(" · ")}</p>
        {contest.enterable && <EnterButton contestId={contest.contestId} />}
        {contest.published ? (
          <LinkButton tone="primary" size="large" to={`/my/contests/${contest.contestId}`}>
            {t("mine.open")}
          </LinkButton>
        ) : LIVE.has(contest.status) ? (
          <LinkButton to={`/live/${contest.publicCode}`}>{t("mine.follow")}</LinkButton>
        ) : (
          <span className={styles.soft}>{t("mine.waiting")}</span>
        )}
      </div>
    </Card>
  );
}

/** To paper and buzzer, without a pass: who is signed in is known. */
function EnterButton({ contestId }: { contestId: string }) {
  const t = useText(passText);
  return (
    <Form method="post" action="/pass" reloadDocument>
      <input type="hidden" name="intent" value="account" />
      <input type="hidden" name="contestId" value={contestId} />
      <ActionButton type="submit" tone="primary" size="large">
        {t("mine.enter")}
      </ActionButton>
    </Form>
  );
}
