import type { AnonymousGroup, FormItem } from "#app/domain/daily/scheme.ts";
import { frameText } from "#app/text/frame.ts";
import { ratingText } from "#app/text/rating.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";
import styles from "./rating.module.css";
import { RatingForm } from "./rating-form.tsx";
import { useBallot } from "./use-ballot.ts";

export type RatedPerson = { cadreId: string; name: string; unitName: string };
export type RatingPage = {
  state: "open" | "early" | "over" | "used" | "revoked";
  title: string;
  unitName: string;
  opensOn: string;
  closesOn: string;
  raterGroup: AnonymousGroup;
  form: readonly FormItem[];
  people: readonly RatedPerson[];
};

/** What a rating link opens, on a phone: who asks, how it stays anonymous, and the form; or why there is none. */
export function RatingScreen({ page }: { page: RatingPage | null }) {
  const t = useText(ratingText);
  const shell = useText(frameText);
  return (
    <PlainFrame brand={{ name: shell("product"), home: "/" }} skipLabel={shell("skip")} width="narrow">
      {page === null ? (
        <div className={styles.stack}>
          <h1>{t("unknown")}</h1>
          <p>{t("unknownText")}</p>
        </div>
      ) : (
        <Opened page={page} />
      )}
    </PlainFrame>
  );
}

function Opened({ page }: { page: RatingPage }) {
  const ballot = useBallot(page);
  if (ballot.sent) return <Thanks page={page} />;
  return page.state === "open" ? <Asking page={page} ballot={ballot} /> : <Closed page={page} />;
}

function Heading({ page }: { page: RatingPage }) {
  const t = useText(ratingText);
  return (
    <header className={styles.heading}>
      <h1>{t("title")}</h1>
      <p className={styles.asks}>{t("asks", { unit: page.unitName, title: page.title })}</p>
    </header>
  );
}

function Asking({ page, ballot }: { page: RatingPage; ballot: ReturnType<typeof useBallot> }) {
  const t = useText(ratingText);
  const language = useLanguage();
  const n = page.people.length;
  return (
    <div className={styles.stack}>
      <Heading page={page} />
      <p>{page.raterGroup === "peers" ? t("groupPeers", { n }) : t("groupResidents", { n })}</p>
      <Notice tone="info" title={t("anonymousTitle")}>
        {t("anonymousText")}
      </Notice>
      <p className={styles.soft}>{t("until", { day: day(page.closesOn, language) })}</p>
      <RatingForm page={page} ballot={ballot} />
    </div>
  );
}

function Thanks({ page }: { page: RatingPage }) {
  const t = useText(ratingText);
  return (
    <div className={styles.stack}>
      <Heading page={page} />
      <Notice tone="good" title={t("thanks")} live>
        {t("thanksText")}
      </Notice>
    </div>
  );
}

function Closed({ page }: { page: RatingPage }) {
  const t = useText(ratingText);
  const language = useLanguage();
  const texts = {
    open: ["", ""],
    used: [t("used"), t("usedText")],
    revoked: [t("revoked"), t("revokedText")],
    early: [t("early"), t("earlyText", { day: day(page.opensOn, language) })],
    over: [t("over"), t("overText", { day: day(page.closesOn, language) })],
  } as const;
  const [title, text] = texts[page.state];
  return (
    <div className={styles.stack}>
      <Heading page={page} />
      <Notice tone={page.state === "used" ? "good" : "attention"} title={title}>
        {text}
      </Notice>
    </div>
  );
}
