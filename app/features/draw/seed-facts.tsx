import { drawText } from "#app/text/draw.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { CopyText } from "#app/ui/data/copy-text.tsx";
import styles from "./draw.module.css";

export type SeedFactsProps = {
  commitment: string;
  committedAt: number;
  drawn: { seed: string; at: number } | null;
};

/** Commitment and, once drawn, the seed; a line each, as they are compared letter by letter. */
export function SeedFacts({ commitment, committedAt, drawn }: SeedFactsProps) {
  const t = useText(drawText);
  const labels = { copy: t("copy"), copied: t("copied") };
  return (
    <dl className={styles.seed}>
      <div>
        <dt>{t("commitment.label", { at: dateTime(committedAt) })}</dt>
        <dd>
          <CopyText text={commitment} labels={labels} />
        </dd>
      </div>
      <div>
        {drawn === null ? (
          <>
            <dt>{t("commitment.seed")}</dt>
            <dd>{t("commitment.seedLater")}</dd>
          </>
        ) : (
          <>
            <dt>{t("commitment.seedAt", { at: dateTime(drawn.at) })}</dt>
            <dd>
              <CopyText text={drawn.seed} labels={labels} />
            </dd>
          </>
        )}
      </div>
    </dl>
  );
}
