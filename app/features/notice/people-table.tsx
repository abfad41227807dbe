import type { NoticedPerson } from "#app/contracts/notice-views.ts";
import { noticeText } from "#app/text/notice.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Scroller } from "#app/ui/table/scroller.tsx";
import styles from "./notice.module.css";

/** What a notice says of each: nothing else of them is shown. */
export function PeopleTable({ people }: { people: readonly (NoticedPerson & { selected?: boolean })[] }) {
  const t = useText(noticeText);
  const words = useText(peopleWords);
  return (
    <Scroller label={t("people.caption")}>
      <table className={styles.table}>
        <caption className="yz-hidden">{t("people.caption")}</caption>
        <thead>
          <tr>
            {(["name", "unit", "present", "post", "basis"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`people.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.candidateId} data-gone={person.selected === false}>
              <td className={styles.name}>
                {person.name}
                {person.selected === false && <StatusTag tone="neutral">{t("people.removed")}</StatusTag>}
              </td>
              <td>{person.unitName}</td>
              <td>
                {person.presentPosts.map((post) => words(`post.${post}`)).join("、") || t("people.none")}
              </td>
              <td>{words(`reserveKind.${person.post}`)}</td>
              <td>{person.basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
