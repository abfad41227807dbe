import type { AreaScore } from "#app/domain/quiz/area-profile.ts";
import { ownPaperText } from "#app/text/own-paper.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./own-paper.module.css";

const PERCENT = 100;

const shareOf = ({ reached, possible }: AreaScore): number => (possible === 0 ? 0 : reached / possible);

/** Points by post area, drawn as bars and written as numbers. */
export function AreaProfileCard({ profile, sat }: { profile: readonly AreaScore[]; sat: boolean }) {
  const t = useText(ownPaperText);
  const words = useText(paperWords);
  const [weakest] = [...profile].sort((a, b) => shareOf(a) - shareOf(b));
  return (
    <Card title={t("profile")}>
      <p className={styles.soft}>{t("profileNote")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t("profile")}>
        <table className={styles.profile}>
          <thead>
            <tr>
              <th scope="col">{t("area")}</th>
              <th scope="col" data-figures className={styles.spare}>
                {t("asked")}
              </th>
              <th scope="col" data-figures>
                {t("reached")}
              </th>
              <th scope="col" data-figures>
                {t("possible")}
              </th>
              <th scope="col">{t("share")}</th>
            </tr>
          </thead>
          <tbody>
            {profile.map((row) => (
              <ProfileRow key={row.area} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      {sat && weakest !== undefined && shareOf(weakest) < 1 && (
        <p className={styles.weakest}>{t("weakest", { area: words(`area.${weakest.area}`) })}</p>
      )}
    </Card>
  );
}

function ProfileRow({ row }: { row: AreaScore }) {
  const words = useText(paperWords);
  const percent = Math.round(shareOf(row) * PERCENT);
  return (
    <tr>
      <th scope="row">{words(`area.${row.area}`)}</th>
      <td data-figures className={styles.spare}>
        {row.questions}
      </td>
      <td data-figures>{points(row.reached)}</td>
      <td data-figures>{points(row.possible)}</td>
      <td>
        <span className={styles.share}>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
            <rect width="100" height="8" className={styles.track} />
            <rect width={percent} height="8" className={styles.fill} />
          </svg>
          <span className={styles.percent}>{percent}%</span>
        </span>
      </td>
    </tr>
  );
}
