import type { FormEntry, FormItem } from "#app/domain/quiz/paper-form.ts";
import { paperText } from "#app/text/paper.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./paper-sheet.module.css";
import { Picture } from "./picture.tsx";

/** From so many hundredths on an answer needs half a page. */
const LONG_ANSWER = 15_00;

/** A question without its answer, as somebody who sits the paper meets it. `lines`: room to write, for paper. */
export function FormEntryShown({ entry, lines = false }: { entry: FormEntry; lines?: boolean }) {
  const words = useText(paperWords);
  const plain = entry.kind !== "case";
  return (
    <li className={styles.question} data-paper={lines} data-print="whole">
      <p className={styles.stem}>
        <span className={styles.number}>{entry.number}. </span>
        {entry.stem}{" "}
        <span className={styles.label}>（{words("points", { points: points(entry.points) })}）</span>
      </p>
      <Picture id={entry.picture} of={words("number", { n: entry.number })} />
      {entry.items.map((item, index) =>
        plain ? (
          <ItemShown key={item.key} item={item} lines={lines} />
        ) : (
          <div key={item.key} className={styles.part}>
            <p className={styles.stem}>
              <span className={styles.number}>（{index + 1}） </span>
              {item.stem}{" "}
              <span className={styles.label}>（{words("points", { points: points(item.points) })}）</span>
            </p>
            <Picture id={item.picture} of={words("part", { n: entry.number, part: index + 1 })} />
            <ItemShown item={item} lines={lines} />
          </div>
        ),
      )}
    </li>
  );
}

function ItemShown({ item, lines }: { item: FormItem; lines: boolean }) {
  const t = useText(paperText);
  const words = useText(paperWords);
  switch (item.kind) {
    case "singleChoice":
    case "multipleChoice":
      return (
        <ul className={lines ? styles.optionColumns : styles.options}>
          {item.options.map((option) => (
            <li key={option.key} className={styles.option}>
              <span className={styles.number}>{option.shown}.</span>
              <span>{option.text}</span>
            </li>
          ))}
        </ul>
      );
    case "trueFalse":
      return (
        <p className={styles.meta}>
          <span>□ {words("truth.true")}</span>
          <span>□ {words("truth.false")}</span>
        </p>
      );
    case "fillIn":
      return lines ? <div className={styles.blank}>{t("print.blank")}</div> : null;
    case "shortAnswer":
      return lines ? (
        <div className={styles.lines} data-long={item.points >= LONG_ANSWER}>
          {t("print.blank")}
        </div>
      ) : null;
  }
}
