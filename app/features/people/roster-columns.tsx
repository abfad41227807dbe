import { Link } from "@remix-run/react";
import { useMemo } from "react";
import type { RosterRow } from "#app/contracts/people-views.ts";
import { peopleText } from "#app/text/people.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import type { Column } from "#app/ui/table/column.ts";
import { ageOn } from "./age.ts";
import styles from "./roster.module.css";

/** Personal numbers stand here masked only. */
export function useRosterColumns({ today }: { today: string }): Column<RosterRow>[] {
  const t = useText(peopleText);
  const words = useText(peopleWords);
  return useMemo(() => {
    const field = (
      key: "name" | "sex" | "birthMonth" | "politicalStatus" | "lineOfWork" | "phone" | "inPost",
    ) => words(`field.${key}`);
    return [
      {
        key: "name",
        header: field("name"),
        optional: false,
        sortable: false,
        cell: (row) => <Link to={`/people/${row.id}`}>{row.name}</Link>,
      },
      {
        key: "unit",
        header: t("list.unit"),
        sortable: false,
        cell: (row) => (row.aboveName === null ? row.unitName : `${row.aboveName} ${row.unitName}`),
      },
      {
        key: "post",
        header: t("list.posts"),
        sortable: false,
        cell: (row) => (row.post === null ? t("list.noPost") : words(`post.${row.post}`)),
      },
      {
        key: "sex",
        header: field("sex"),
        sortable: false,
        cell: (row) => <span className={styles.whole}>{words(`sex.${row.sex}`)}</span>,
      },
      {
        key: "birthMonth",
        header: field("birthMonth"),
        kind: "figures",
        sortable: false,
        cell: (row) => (
          <span className={styles.whole}>
            {t("list.age", {
              month: row.birthMonth,
              years: ageOn({ birthMonth: row.birthMonth, day: today }),
            })}
          </span>
        ),
      },
      {
        key: "politicalStatus",
        header: field("politicalStatus"),
        sortable: false,
        cell: (row) => words(`politicalStatus.${row.politicalStatus}`),
      },
      {
        key: "education",
        header: t("list.education"),
        sortable: false,
        cell: (row) => words(`education.${row.education}`),
      },
      { key: "lineOfWork", header: field("lineOfWork"), sortable: false, cell: (row) => row.lineOfWork },
      {
        key: "phone",
        header: field("phone"),
        kind: "figures",
        sortable: false,
        cell: (row) => <span className={styles.whole}>{row.phoneMasked ?? t("list.noName")}</span>,
      },
      {
        key: "certificate",
        header: words("field.socialWorkCertificate"),
        sortable: false,
        hidden: true,
        cell: (row) =>
          row.socialWorkCertificate === null
            ? t("list.noName")
            : words(`certificate.${row.socialWorkCertificate}`),
      },
      {
        key: "inPost",
        header: field("inPost"),
        sortable: false,
        hidden: true,
        cell: (row) => (row.inPost === null ? t("list.noName") : words(`inPost.${row.inPost}`)),
      },
    ];
  }, [t, words, today]);
}
