import type { ReserveTotals } from "#app/contracts/reserve-views.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { reserveText } from "#app/text/reserve.ts";
import { useText } from "#app/text/use-text.ts";
import { BarTable } from "#app/ui/charts/bar-table.tsx";
import { Card, CardGrid } from "#app/ui/layout/card.tsx";
import styles from "./reserve.module.css";

/** How many are in the reserve, by post and by subdistrict. */
export function ReserveTotalsRow({ totals }: { totals: ReserveTotals }) {
  const t = useText(reserveText);
  const words = useText(peopleWords);
  const row = (label: string, people: number) => ({
    ...{ key: label, label, value: people },
    text: String(people),
  });
  return (
    <CardGrid>
      <Card title={`${t("byPost")} · ${t("total")} ${totals.people} ${t("people")}`}>
        <BarTable
          caption={t("byPost")}
          rows={totals.posts
            .filter(({ people }) => people > 0)
            .map(({ post, people }) => row(words(`reserveKind.${post}`), people))}
        />
        <p className={styles.soft}>{t("totalsNote")}</p>
      </Card>
      <Card title={t("bySubdistrict")}>
        <BarTable
          caption={t("bySubdistrict")}
          rows={totals.subdistricts.map(({ name, people }) => row(name ?? t("district"), people))}
        />
      </Card>
    </CardGrid>
  );
}
