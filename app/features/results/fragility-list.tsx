import type { FragilityShown } from "#app/contracts/results-views.ts";
import { ROUNDING_VARIANTS } from "#app/domain/ranking/rounding-variants.ts";
import { resultsText } from "#app/text/results.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import styles from "./results.module.css";

type Finding = FragilityShown["findings"][number];

/** Enough to see what kind of change it is; the rest is one click away. */
const SHOWN = 5;

/** For each line: firm, or the small changes that would carry somebody over it. */
export function FragilityList({ cuts }: { cuts: readonly FragilityShown[] }) {
  const t = useText(resultsText);
  return (
    <div className={styles.page}>
      {cuts.map((cut) => (
        <section key={cut.roundName ?? "places"} className={styles.group}>
          <div className={styles.leadLine}>
            <h3 className={styles.groupTitle}>
              {cut.roundName === null
                ? t("signOff.cutPlaces", { places: cut.places ?? 0 })
                : t("signOff.cutRound", { round: cut.roundName })}
            </h3>
            <StatusTag tone={cut.findings.length === 0 ? "good" : "attention"}>
              {cut.findings.length === 0
                ? t("signOff.firm")
                : t("signOff.found", { count: cut.findings.length })}
            </StatusTag>
          </div>
          <Findings findings={cut.findings.slice(0, SHOWN)} />
          {cut.findings.length > SHOWN && (
            <details>
              <summary>{t("signOff.further", { count: cut.findings.length - SHOWN })}</summary>
              <Findings findings={cut.findings.slice(SHOWN)} />
            </details>
          )}
          {!cut.complete && <p className={styles.soft}>{t("signOff.incomplete")}</p>}
        </section>
      ))}
    </div>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className={styles.points}>
      {findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name of their own and never change places
        <li key={index}>
          <FindingText finding={finding} />
        </li>
      ))}
    </ul>
  );
}

const isVariant = (name: string): name is (typeof ROUNDING_VARIANTS)[number] =>
  ROUNDING_VARIANTS.some((each) => each === name);

function FindingText({ finding }: { finding: Finding }) {
  const t = useText(resultsText);
  const { cause, enters, leaves } = finding;
  const separator = "、";
  const said =
    cause.kind === "mark"
      ? t("signOff.cause.mark", {
          seat: cause.seat,
          who: cause.who,
          item: cause.itemName,
          criterion: cause.criterionName,
          from: cause.from,
          to: cause.to,
        })
      : cause.kind === "absentJudge"
        ? t("signOff.cause.absentJudge", { seat: cause.seat })
        : t("signOff.cause.rounding", {
            variant: isVariant(cause.variant) ? t(`signOff.variant.${cause.variant}`) : cause.variant,
          });
  return (
    <>
      {said}
      <span className={styles.unit}>
        {enters.length > 0 && `${t("signOff.enters", { names: enters.join(separator) })} `}
        {leaves.length > 0 && t("signOff.leaves", { names: leaves.join(separator) })}
      </span>
    </>
  );
}
