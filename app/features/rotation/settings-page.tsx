import { LeaveGuard } from "#app/acts/leave-guard.tsx";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { PlanSettings } from "#app/contracts/rotation-views.ts";
import { planPath } from "#app/domain/rotation/plan-tabs.ts";
import { rotationSettingsText } from "#app/text/rotation-settings.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { BarredCard } from "./barred-card.tsx";
import { BlockedCard } from "./blocked-card.tsx";
import { FrozenCard } from "./frozen-card.tsx";
import { KinCard } from "./kin-card.tsx";
import { MembersCard } from "./members-card.tsx";
import { PostsCard } from "./posts-card.tsx";
import styles from "./settings.module.css";
import { SettingsContext, type SettingsEditing, useSettingsDraft } from "./settings-context.ts";
import { TimeCard } from "./time-card.tsx";

/** Everything a plan is made from, proposed by the system and looked through by its organiser. */
export function SettingsPage({ given }: { given: PlanSettings }) {
  const t = useText(rotationSettingsText);
  const { editing, dirty } = useSettingsDraft(given);
  const { hold } = given.may;
  return (
    <SettingsContext.Provider value={editing}>
      <LeaveGuard dirty={dirty} />
      <div className={styles.stack}>
        {!hold && <Notice tone="info">{t(given.status === "ended" ? "ended" : "readOnly")}</Notice>}
        {hold && given.status === "published" && <Notice tone="info">{t("published")}</Notice>}
        <fieldset className={styles.all} disabled={!hold}>
          <TimeCard />
          <MembersCard />
          <PostsCard />
          <FrozenCard />
          <BlockedCard />
          <BarredCard />
        </fieldset>
        <KinCard pairs={given.pairs} may={given.may.pair} />
        {hold && <SaveBar editing={editing} dirty={dirty} />}
      </div>
    </SettingsContext.Provider>
  );
}

/** Members may serve and have mentors by other records: not sent. */
const sent = ({ members, ...settings }: SettingsEditing["settings"]) => ({
  ...settings,
  members: members.map(({ personId, areas, wishes }) => ({ personId, areas, wishes })),
});

function SaveBar({ editing, dirty }: { editing: SettingsEditing; dirty: boolean }) {
  const t = useText(rotationSettingsText);
  const act = useAct();
  const { given, settings, problems } = editing;
  const wrong = problems.filter(({ warning }) => !warning);
  const known = problems.length - wrong.length;
  const first = wrong[0];
  return (
    <section className={styles.bar} aria-label={t("bar.label")} data-print="hide">
      <RefusalNotice refusal={act.refusal} />
      <span role="status">
        <StatusTag tone={wrong.length > 0 ? "bad" : dirty ? "attention" : "good"}>
          {wrong.length > 0 ? t("bar.problems", { n: wrong.length }) : t(dirty ? "bar.dirty" : "bar.saved")}
        </StatusTag>
      </span>
      <span className={styles.soft}>
        {[wrong.length === 0 ? t("bar.none") : "", known > 0 ? t("bar.warnings", { n: known }) : ""]
          .filter((part) => part !== "")
          .join(" · ")}
      </span>
      {first !== undefined && (
        <ActionButton size="small" onClick={() => show(first.path)}>
          {t("bar.first")}
        </ActionButton>
      )}
      {!dirty && wrong.length === 0 && (
        <LinkButton to={planPath(given.id, "versions")}>{t("bar.toVersions")}</LinkButton>
      )}
      <ActionButton
        tone="primary"
        busy={act.busy}
        disabled={!dirty || wrong.length > 0}
        onClick={() => act.send("save", { revision: given.revision, settings: sent(settings) })}
      >
        {t("bar.save")}
      </ActionButton>
    </section>
  );
}

/** The part of the page a path belongs to: the longest beginning of it that stands on the page. */
function show(path: string): void {
  const parts = path.split(".");
  for (let length = parts.length; length > 0; length -= 1) {
    const place = document.querySelector<HTMLElement>(
      `[data-path="${CSS.escape(parts.slice(0, length).join("."))}"]`,
    );
    if (place !== null) {
      place.scrollIntoView({ block: "center" });
      (place.querySelector<HTMLElement>("input, select, button") ?? place).focus({ preventScroll: true });
      return;
    }
  }
}
