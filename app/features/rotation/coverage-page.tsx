import { IconDownload } from "@tabler/icons-react";
import type { PlanCoverage, PlanFrame } from "#app/contracts/rotation-views.ts";
import { COVERAGE_STATES } from "#app/domain/rotation/coverage.ts";
import { planPath } from "#app/domain/rotation/plan-tabs.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { rotationCoverageText } from "#app/text/rotation-coverage.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { Scroller } from "#app/ui/table/scroller.tsx";
import styles from "./coverage.module.css";
import { CoverageMap } from "./coverage-map.tsx";
import { CoverageMark } from "./coverage-mark.tsx";
import stack from "./rotation.module.css";

type CoverageProps = { frame: PlanFrame; coverage: PlanCoverage };

/** Who has led which area, with marks, words and colour; whoever has led the fewest stands first. */
export function CoveragePage({ frame, coverage }: CoverageProps) {
  const t = useText(rotationCoverageText);
  if (coverage.total === 0)
    return (
      <EmptyState
        title={t("empty")}
        action={<LinkButton to={planPath(frame.id, "settings")}>{t("toSettings")}</LinkButton>}
      >
        {t("emptyText")}
      </EmptyState>
    );
  return (
    <div className={stack.stack}>
      {coverage.number === null && (
        <Notice
          tone="attention"
          action={<LinkButton to={planPath(frame.id, "versions")}>{t("toVersions")}</LinkButton>}
        >
          {t("unpublished")}
        </Notice>
      )}
      <Totals coverage={coverage} />
      <Filter frame={frame} coverage={coverage} />
      <Card title={t("title")} actions={<Export frame={frame} communityId={coverage.communityId} />}>
        <p className={styles.soft}>{t("intro")}</p>
        <Legend />
        <p className={styles.soft}>{t("shown", { n: coverage.total, shown: coverage.people.length })}</p>
        {coverage.people.length === 0 ? (
          <EmptyState title={t("empty")}>{t("emptyHere")}</EmptyState>
        ) : (
          <CoverageMap people={coverage.people} />
        )}
      </Card>
    </div>
  );
}

function Legend() {
  const t = useText(rotationCoverageText);
  return (
    <dl className={styles.legend} aria-label={t("legend")}>
      {COVERAGE_STATES.map((state) => (
        <div key={state}>
          <dt>
            <CoverageMark state={state} />
            {t(`state.${state}`)}
          </dt>
          <dd>{t(`meaning.${state}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Totals({ coverage }: { coverage: PlanCoverage }) {
  const t = useText(rotationCoverageText);
  const areas = useText(dailyWords);
  const people = coverage.byLed
    .map((n, led) => `${t("ledAreas", { n: led })}：${t("people", { n })}`)
    .join(" · ");
  return (
    <Card title={t("totals")}>
      <Scroller label={t("totals")}>
        <table className={styles.totals}>
          <thead>
            <tr>
              <th scope="col">{t("area")}</th>
              {COVERAGE_STATES.map((state) => (
                <th scope="col" key={state}>
                  <span className={styles.state}>
                    <CoverageMark state={state} />
                    {t(`state.${state}`)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.byArea.map(({ area, counts }) => (
              <tr key={area}>
                <th scope="row">{areas(`area.${area}`)}</th>
                {COVERAGE_STATES.map((state) => (
                  <td key={state}>{counts[state]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className={styles.soft}>
        {t("byLed")}：{people}
      </p>
    </Card>
  );
}

function Filter({ frame, coverage }: CoverageProps) {
  const t = useText(rotationCoverageText);
  return (
    <FilterBar
      labels={{ bar: t("filter"), apply: t("apply"), reset: t("reset") }}
      resetTo={planPath(frame.id, "coverage")}
      key={coverage.communityId}
    >
      <SelectField
        name="community"
        label={t("community")}
        emptyLabel={t("all")}
        defaultValue={coverage.communityId}
        choices={coverage.communities.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FilterBar>
  );
}

function Export({ frame, communityId }: { frame: PlanFrame; communityId: string }) {
  const t = useText(rotationCoverageText);
  return (
    <LinkButton
      to={`/rotation/${frame.id}/coverage.xlsx?${new URLSearchParams({ community: communityId })}`}
      reloadDocument
      size="small"
      icon={<IconDownload size={16} />}
    >
      {t("export")}
    </LinkButton>
  );
}
