import type { NoticeBoardView, NoticedPerson } from "#app/contracts/notice-views.ts";
import { frameText } from "#app/text/frame.ts";
import { noticePublicText } from "#app/text/notice-public.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { ObjectForm } from "./object-form.tsx";
import styles from "./public-notice.module.css";

/** A public notice on a phone: who, for which post, why; and the form for who knows better. */
export function PublicNoticePage({ view }: { view: NoticeBoardView }) {
  const t = useText(noticePublicText);
  const shell = useText(frameText);
  const people = view.notices.flatMap((notice) => notice.people);
  return (
    <PlainFrame
      brand={{ name: shell("product"), home: `/notice/${view.publicCode}` }}
      skipLabel={shell("skip")}
      width="wide"
    >
      <div className={styles.stack}>
        <PageHeader title={t("title", { title: view.title })} subtitle={t("unit", { unit: view.unitName })} />
        {view.state === "running" ? (
          <>
            {view.notices.map((notice) => (
              <Running key={notice.id} notice={notice} />
            ))}
            <p className={styles.soft}>{t("noticeNote")}</p>
            <ObjectForm people={people} />
          </>
        ) : (
          <NotRunning view={view} />
        )}
      </div>
    </PlainFrame>
  );
}

function NotRunning({ view }: { view: NoticeBoardView }) {
  const t = useText(noticePublicText);
  const language = useLanguage();
  const [notice] = view.notices;
  if (notice === undefined) return null;
  const facts = { from: day(notice.opensOn, language), to: day(notice.closesOn, language) };
  const upcoming = view.state === "upcoming";
  return (
    <Notice tone="info" title={t(upcoming ? "upcoming" : "over")}>
      <p>{t(upcoming ? "upcomingText" : "overText", facts)}</p>
      <p>{t("contact", { contact: notice.contact })}</p>
    </Notice>
  );
}

function Running({ notice }: { notice: NoticeBoardView["notices"][number] }) {
  const t = useText(noticePublicText);
  const language = useLanguage();
  const span = { from: day(notice.opensOn, language), to: day(notice.closesOn, language) };
  return (
    <section className={styles.notice}>
      <p className={styles.span}>{t("span", { ...span, n: notice.workingDays })}</p>
      <p className={styles.contact}>{t("contact", { contact: notice.contact })}</p>
      <table className={styles.table}>
        <caption className="yz-hidden">{t("caption")}</caption>
        <thead>
          <tr>
            {(["name", "organisation", "present", "post", "basis"] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {notice.people.map((person) => (
            <Row key={person.candidateId} person={person} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** On a narrow window each person is a card, its columns named. */
function Row({ person }: { person: NoticedPerson }) {
  const t = useText(noticePublicText);
  const words = useText(peopleWords);
  const present = person.presentPosts.map((post) => words(`post.${post}`)).join("、") || t("none");
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {person.name}
      </th>
      <td data-label={t("organisation")}>{person.unitName}</td>
      <td data-label={t("present")}>{present}</td>
      <td data-label={t("post")}>{words(`reserveKind.${person.post}`)}</td>
      <td data-label={t("basis")}>{person.basis}</td>
    </tr>
  );
}
