import { IconDownload, IconUserMinus } from "@tabler/icons-react";
import { useState } from "react";
import type { RotationTodayView } from "#app/contracts/absence-views.ts";
import type { PlanFrame } from "#app/contracts/rotation-views.ts";
import { planPath } from "#app/domain/rotation/plan-tabs.ts";
import { rotationTodayText } from "#app/text/rotation-today.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import styles from "./absence.module.css";
import { AbsencePanel } from "./absence-panel.tsx";
import { AbsencesCard } from "./absences-card.tsx";
import { CoverDialog, type ToCover } from "./cover-dialog.tsx";
import { OpenCard } from "./open-card.tsx";
import own from "./today.module.css";
import { TodayCard } from "./today-card.tsx";

/** Who acts today: what the head has to decide first, then post by post, then who is away. */
export function TodayPage({ frame, view }: { frame: PlanFrame; view: RotationTodayView }) {
  const t = useText(rotationTodayText);
  const language = useLanguage();
  const [registering, setRegistering] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const mayRegister = view.people.some((person) => person.mayRegister);
  if (!view.published)
    return (
      <EmptyState
        title={t("noPlan")}
        action={
          frame.may.oversee && (
            <LinkButton to={planPath(view.planId, "versions")}>{t("toVersions")}</LinkButton>
          )
        }
      >
        {t("noPlanText")}
      </EmptyState>
    );
  const heading = view.day === view.today ? t("heading") : t("headingDay", { day: day(view.day, language) });
  return (
    <div className={`${styles.stack} ${own.page}`}>
      <div className={styles.head}>
        <h2>{heading}</h2>
        <div className={styles.row}>
          <LinkButton to={exportPath(view)} reloadDocument icon={<IconDownload size={16} />}>
            {t("export")}
          </LinkButton>
          {mayRegister && (
            <ActionButton
              tone="primary"
              icon={<IconUserMinus size={18} />}
              onClick={() => setRegistering(true)}
            >
              {t("register")}
            </ActionButton>
          )}
        </div>
      </div>
      <p className={styles.soft}>{t("lead")}</p>
      {said !== null && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
      {view.open.length > 0 && <OpenCard view={view} />}
      <Filters view={view} />
      <Posts view={view} />
      <AbsencesCard rows={view.absences} today={view.today} />
      {registering && (
        <AbsencePanel
          today={view.today}
          people={view.people}
          onClose={() => setRegistering(false)}
          onRegistered={setSaid}
        />
      )}
    </div>
  );
}

const exportPath = ({ planId, day: on, communityId }: RotationTodayView) =>
  `/rotation/${planId}/today.xlsx?${new URLSearchParams({ day: on, communityId })}`;

function Posts({ view }: { view: RotationTodayView }) {
  const [covering, setCovering] = useState<ToCover | null>(null);
  const t = useText(rotationTodayText);
  const from = view.days?.fromOn ?? "";
  const to = view.days?.toOn ?? "";
  if (view.period === null || view.communities.length === 0)
    return <EmptyState title={t("outside")}>{t("outsideText", { from, to })}</EmptyState>;
  return (
    <>
      <p className={styles.small}>
        {t("period", { n: view.period.number, of: view.period.of })} ·{" "}
        {t("summary", { posts: view.posts, n: view.standIns })}
        {view.unfilled > 0 && <> · {t("unfilled", { n: view.unfilled })}</>}
      </p>
      <div className={own.communities}>
        {view.communities.map((community) => (
          <TodayCard key={community.id} {...{ community }} onCover={setCovering} />
        ))}
      </div>
      {covering !== null && (
        <CoverDialog open={covering} people={view.people} onClose={() => setCovering(null)} />
      )}
    </>
  );
}

function Filters({ view }: { view: RotationTodayView }) {
  const t = useText(rotationTodayText);
  return (
    <FilterBar
      labels={{ bar: t("filter"), apply: t("apply"), reset: t("reset") }}
      resetTo={planPath(view.planId, "today")}
      key={`${view.day} ${view.communityId}`}
    >
      <DateField
        name="day"
        label={t("day")}
        defaultValue={view.day}
        minimum={view.days?.fromOn}
        maximum={view.days?.toOn}
      />
      {view.choices.length > 1 && (
        <SelectField
          name="communityId"
          label={t("community")}
          emptyLabel={t("all")}
          defaultValue={view.communityId}
          choices={view.choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FilterBar>
  );
}
