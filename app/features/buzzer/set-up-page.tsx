import { buzzerText } from "#app/text/buzzer.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { Tabs } from "#app/ui/layout/tabs.tsx";
import { BankCard } from "./bank-card.tsx";
import { ChosenCard } from "./chosen-card.tsx";
import { RuleCard } from "./rule-card.tsx";
import styles from "./set-up.module.css";
import type { SetUpView } from "./set-up-shapes.ts";

/** What a buzzer final needs before its evening: rule, questions, players. */
export function BuzzerSetUpPage({ contestId, view }: { contestId: string; view: SetUpView }) {
  const t = useText(buzzerText);
  const base = `/contests/${contestId}/buzzer`;
  const item = `?item=${encodeURIComponent(view.item)}`;
  return (
    <div className={styles.stack}>
      {view.items.length > 1 && (
        <Tabs
          label={t("setUp.item")}
          tabs={view.items.map(({ key, name }) => ({
            to: `${base}?item=${encodeURIComponent(key)}`,
            label: name,
          }))}
        />
      )}
      {view.may.desk && (
        <div className={styles.row}>
          <LinkButton to={`${base}/desk${item}`} tone="primary">
            {t("setUp.openDesk")}
          </LinkButton>
          <LinkButton to={`${base}/replay${item}`}>{t("setUp.openReplay")}</LinkButton>
        </div>
      )}
      <div className={styles.columns}>
        <div>
          <RuleCard view={view} />
        </div>
        <div>
          <PlayersCard view={view} />
        </div>
      </div>
      <ChosenCard view={view} />
      {view.may.questions && <BankCard base={base} view={view} />}
    </div>
  );
}

function PlayersCard({ view }: { view: SetUpView }) {
  const t = useText(buzzerText);
  return (
    <Card title={t("setUp.players")}>
      <p className={styles.soft}>{t("setUp.playersHint")}</p>
      {view.players.length === 0 ? (
        <EmptyState title={t("setUp.playersEmpty")}>{t("setUp.playersEmptyText")}</EmptyState>
      ) : (
        <ol className={styles.players}>
          {view.players.map(({ contestantId, number, name, unitName }) => (
            <li key={contestantId}>
              <b>{number === null ? "—" : String(number).padStart(2, "0")}</b> {name}{" "}
              <span className={styles.soft}>{unitName}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
