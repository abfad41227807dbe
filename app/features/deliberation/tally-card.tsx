import { deliberationText } from "#app/text/deliberation.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./deliberation.module.css";
import type { Tally } from "./deliberation-shapes.ts";

/** The list of a post as it stands now: what differs from the advised one, and its counts against the quotas. */
export function TallyCard({ tally }: { tally: Tally }) {
  const t = useText(deliberationText);
  const people = useText(peopleWords);
  const { total, movedIn, movedOut, fullCommunities } = tally;
  return (
    <Card title={`${t("tally.title")} · ${people(`reserveKind.${tally.post}`)}`}>
      <p className={styles.lead}>{t("tally.total", total)}</p>
      {movedIn.length + movedOut.length === 0 ? (
        <p className={styles.soft}>{t("tally.same")}</p>
      ) : (
        <ul className={styles.list}>
          <Changes label={t("tally.movedIn")} tone="good" people={movedIn} />
          <Changes label={t("tally.movedOut")} tone="bad" people={movedOut} />
        </ul>
      )}
      <Floors floors={tally.floors} />
      <h3 className={styles.sub}>{t("tally.caption")}</h3>
      <SubdistrictTable rows={tally.subdistricts} />
      {fullCommunities.length > 0 && (
        <p className={styles.soft}>
          {t("tally.fullCommunities")}
          {fullCommunities
            .map(({ name, atMost }) => t("tally.community", { name, n: atMost ?? 0 }))
            .join("、")}
        </p>
      )}
    </Card>
  );
}

function Changes({ label, tone, people }: { label: string; tone: "good" | "bad"; people: Tally["movedIn"] }) {
  const t = useText(deliberationText);
  if (people.length === 0) return null;
  return (
    <li className={styles.row}>
      <StatusTag tone={tone}>{label}</StatusTag>
      {people.map(({ id, name, unitName }) => (
        <span key={id}>{t("tally.person", { name, unit: unitName })}</span>
      ))}
    </li>
  );
}

function Floors({ floors }: { floors: Tally["floors"] }) {
  const t = useText(deliberationText);
  if (floors.length === 0) return null;
  const sentence = ({ kind, unit, age, sex, atLeast: n, have }: Tally["floors"][number]) => {
    if (kind === "youngerThan") return t("tally.floorYounger", { age: age ?? 0, n, have });
    if (kind === "sex") return t(sex === "female" ? "tally.floorFemale" : "tally.floorMale", { n, have });
    return t("tally.floorUnit", { unit: unit ?? "", n, have });
  };
  return (
    <>
      <h3 className={styles.sub}>{t("tally.floors")}</h3>
      <ul className={styles.list}>
        {floors.map((floor) => {
          const isMet = floor.have >= floor.atLeast;
          return (
            <li key={sentence(floor)} className={styles.row}>
              {sentence(floor)}
              <StatusTag tone={isMet ? "good" : "attention"}>
                {t(isMet ? "tally.met" : "tally.unmet")}
              </StatusTag>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function SubdistrictTable({ rows }: { rows: Tally["subdistricts"] }) {
  const t = useText(deliberationText);
  const full = (row: Tally["subdistricts"][number]) =>
    row.atMost !== null && row.now >= row.atMost ? `（${t("tally.full")}）` : "";
  return (
    <table className={styles.counts}>
      <caption className="yz-hidden">{t("tally.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("tally.unit")}</th>
          <th scope="col" data-kind="figures">
            {t("tally.advised")}
          </th>
          <th scope="col" data-kind="figures">
            {t("tally.now")}
          </th>
          <th scope="col" data-kind="figures">
            {t("tally.atMost")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.unitId}>
            <th scope="row">{row.name}</th>
            <td data-kind="figures">{row.advised}</td>
            <td data-kind="figures" className={row.now === row.advised ? undefined : styles.changed}>
              {row.now}
            </td>
            <td data-kind="figures">
              {row.atMost === null ? t("tally.noCap") : `${row.atMost}${full(row)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
