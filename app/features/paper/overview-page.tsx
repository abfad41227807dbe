import type { PaperOverview } from "#app/contracts/paper-views.ts";
import { paperText } from "#app/text/paper.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { points } from "#app/text/problem-sentence.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import styles from "./paper.module.css";
import { type PaperPage, paperPath, usePaper } from "./paper-address.ts";
import { RecordCard } from "./record-card.tsx";
import { SealCard } from "./seal-card.tsx";

const FEWEST_GRADERS = 3;

/** The way of a paper from blueprint to recorded points, and the button that comes next. */
export function OverviewPage({ view }: { view: PaperOverview }) {
  const t = useText(paperText);
  const { may, phase, status } = usePaper();
  const sealable = may.edit && status === "drawn";
  return (
    <div className={styles.stack}>
      <StepList view={view} />
      {may.edit && view.graded > 0 && view.graders < FEWEST_GRADERS && (
        <Notice tone="attention">{t("overview.few", { n: view.graders })}</Notice>
      )}
      {(sealable || (may.edit && phase === "waiting")) && <SealCard view={view} />}
      {view.record !== null && <RecordCard record={view.record} recordedAt={view.recordedAt} />}
    </div>
  );
}

type StepState = "done" | "now" | "later";
type Step = { key: string; page: PaperPage | null; done: boolean; title: string; detail: string };

const TONES: Readonly<Record<StepState, Tone>> = { done: "good", now: "active", later: "neutral" };

function StepList({ view }: { view: PaperOverview }) {
  const t = useText(paperText);
  const words = useText(paperWords);
  const { may, at } = usePaper();
  const steps = useSteps(view);
  const first = steps.findIndex(({ done }) => !done);
  const label: Record<StepState, string> = {
    done: t("overview.stateDone"),
    now: t("overview.stateNow"),
    later: t("overview.stateLater"),
  };
  return (
    <ol className={styles.steps} aria-label={t("overview.steps")}>
      {steps.map(({ key, page, done, title, detail }, index) => {
        const state: StepState = done ? "done" : index === first ? "now" : "later";
        return (
          <li key={key} className={styles.step} data-state={state}>
            <StatusTag tone={TONES[state]}>{label[state]}</StatusTag>
            <span className={styles.stepWords}>
              <strong>{title}</strong>
              <span className={styles.soft}>{detail}</span>
            </span>
            {page !== null && (may.edit || page === "sittings") && (
              <LinkButton to={paperPath(at, page)} size="small">
                {words(`page.${page}`)}
              </LinkButton>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function useSteps(view: PaperOverview): Step[] {
  const t = useText(paperText);
  const { phase, status } = usePaper();
  const sealed = status === "sealed" || status === "recorded";
  const { minutes, questions } = view;
  const grading = { ...view.answers, graders: view.graders };
  return [
    {
      key: "blueprint",
      page: "blueprint",
      done: questions > 0,
      title: t("overview.blueprint"),
      detail:
        questions > 0
          ? t("overview.blueprintDone", { minutes, questions, points: points(view.points) })
          : t("overview.blueprintOpen"),
    },
    {
      key: "draw",
      page: "questions",
      done: view.drawn > 0,
      title: t("overview.draw"),
      detail:
        view.drawnAt === null
          ? t("overview.drawOpen")
          : t("overview.drawDone", { n: view.drawn, at: dateTime(view.drawnAt) }),
    },
    {
      key: "seal",
      page: null,
      done: sealed,
      title: t("overview.seal"),
      detail:
        view.sealedAt === null
          ? t("overview.sealOpen")
          : t("overview.sealDone", { at: dateTime(view.sealedAt) }),
    },
    {
      key: "sit",
      page: "sittings",
      done: phase === "closed",
      title: t("overview.sit"),
      detail: t("overview.sitState", { ...view.sittings, contestants: view.contestants }),
    },
    {
      key: "grade",
      page: "grading",
      done: phase === "closed" && grading.complete === grading.all,
      title: t("overview.grade"),
      detail:
        view.drawn > 0 && view.graded === 0 ? t("overview.gradeNone") : t("overview.gradeState", grading),
    },
    {
      key: "record",
      page: null,
      done: status === "recorded",
      title: t("overview.record"),
      detail:
        view.recordedAt === null
          ? t("overview.recordOpen")
          : t("overview.recordDone", { at: dateTime(view.recordedAt) }),
    },
  ];
}
