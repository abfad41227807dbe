import type { LedgerCall, LedgerEntryView } from "#app/contracts/ledger.ts";
import { ledgerText } from "#app/text/ledger.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./ledger.module.css";

type Item = { key: string; at: string; text: string; note: string | null; tone?: "good" | "bad" };

/** All that is known of the course, in the order it happened. */
export function Course({ view }: { view: LedgerEntryView }) {
  const items = useItems(view);
  return (
    <ol className={styles.course}>
      {items.map((item) => (
        <li key={item.key} data-tone={item.tone}>
          <span className={`${styles.soft} yz-figures`}>{dateTime(item.at)}</span>
          <p>{item.text}</p>
          {item.note !== null && item.note !== "" && <p className={styles.soft}>{item.note}</p>}
        </li>
      ))}
    </ol>
  );
}

function useItems(view: LedgerEntryView): Item[] {
  const t = useText(ledgerText);
  const { dueAt, result } = view;
  const item = (key: string, at: string | null, rest: Omit<Item, "key" | "at">): Item[] =>
    at === null ? [] : [{ key, at, ...rest }];
  const call = ({ outcome, note, by, at }: LedgerCall, index: number): Item[] => {
    const said = outcome === null ? t("none") : t(`outcome.${outcome}`);
    return item(`call ${index}`, at, {
      text: [t("course.call", { outcome: said }), by === null ? "" : t("course.by", { name: by })]
        .filter(Boolean)
        .join(" · "),
      note,
      ...(outcome === "satisfied" ? { tone: "good" as const } : {}),
      ...(outcome === "notSatisfied" ? { tone: "bad" as const } : {}),
    });
  };
  const items = [
    ...item("registered", view.registeredAt, {
      text: t("course.registered", { name: view.registeredBy }),
      note: null,
    }),
    ...item("assigned", view.assignedAt, {
      text: t("course.assigned", {
        name: view.responsible ?? t("none"),
        due: dueAt === null ? t("none") : dateTime(dueAt),
      }),
      note: null,
    }),
    ...item("done", view.doneAt, { text: t("course.done"), note: result }),
    ...view.calls.flatMap(call),
    ...item("closed", view.closedAt, {
      text: t(view.status === "answered" ? "course.answered" : "course.closed"),
      note: view.status === "answered" ? result : null,
      tone: "good",
    }),
  ];
  return items.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
