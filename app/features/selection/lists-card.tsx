import { IconPlus, IconX } from "@tabler/icons-react";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import { POSTS_OF_POOL } from "#app/domain/selection/selection-rules.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { FloorRows } from "./floor-rows.tsx";
import { NumberEntry } from "./number-entry.tsx";
import styles from "./rules.module.css";
import { replaced, useRules, without } from "./rules-context.ts";
import { UnitCapRows } from "./unit-cap-rows.tsx";

/** Which posts, how many seats of each, and how they are spread. */
export function ListsCard() {
  const t = useText(selectionRulesText);
  const people = useText(peopleWords);
  const { rules, change, problemAt } = useRules();
  const missing = POSTS_OF_POOL[rules.pool].filter((post) => !rules.lists.some((list) => list.post === post));
  const none = problemAt("lists");
  return (
    <Card title={t("lists.title")}>
      <p className={styles.soft}>{t("lists.note")}</p>
      {none !== undefined && <Notice tone="attention">{none}</Notice>}
      {rules.lists.map((list, at) => (
        <ListPart key={list.post} list={list} at={at} />
      ))}
      <div className={styles.row}>
        {missing.map((post) => (
          <ActionButton
            key={post}
            size="small"
            icon={<IconPlus size={16} />}
            onClick={() =>
              change({
                ...rules,
                lists: [
                  ...rules.lists,
                  { post, total: 1, perSubdistrict: null, perCommunity: null, unitCaps: [], floors: [] },
                ],
              })
            }
          >
            {t("lists.add", { post: people(`reserveKind.${post}`) })}
          </ActionButton>
        ))}
      </div>
    </Card>
  );
}

function ListPart({ list, at }: { list: PostList; at: number }) {
  const t = useText(selectionRulesText);
  const people = useText(peopleWords);
  const { rules, change, problemAt } = useRules();
  const path = `lists[${at}]`;
  const put = (next: PostList) => change({ ...rules, lists: replaced(rules.lists, at, next) });
  const post = people(`reserveKind.${list.post}`);
  const wrong = problemAt(`${path}.post`);
  return (
    <section className={styles.part} aria-label={post}>
      <div className={styles.head}>
        <h3>{post}</h3>
        <IconButton
          label={t("lists.remove", { post })}
          icon={<IconX size={16} />}
          onClick={() => change({ ...rules, lists: without(rules.lists, at) })}
        />
      </div>
      {wrong !== undefined && <span className={styles.error}>{wrong}</span>}
      <FieldGrid>
        <NumberEntry
          path={`${path}.total`}
          label={t("lists.total")}
          kind="whole"
          unit={t("unit.people")}
          value={list.total}
          onValue={(total) => put({ ...list, total })}
        />
        <NumberEntry
          path={`${path}.perSubdistrict`}
          label={t("lists.perSubdistrict")}
          placeholder={t("lists.noCap")}
          kind="whole"
          optional
          unit={t("unit.people")}
          value={list.perSubdistrict}
          onValue={(perSubdistrict) => put({ ...list, perSubdistrict })}
        />
        <NumberEntry
          path={`${path}.perCommunity`}
          label={t("lists.perCommunity")}
          placeholder={t("lists.noCap")}
          kind="whole"
          optional
          unit={t("unit.people")}
          value={list.perCommunity}
          onValue={(perCommunity) => put({ ...list, perCommunity })}
        />
      </FieldGrid>
      <UnitCapRows list={list} path={path} put={put} />
      <FloorRows list={list} path={path} put={put} />
    </section>
  );
}
