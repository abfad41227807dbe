import { z } from "zod";
import { isOwn } from "#app/domain/access/daily.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadPersonDevelopment, projectPerson } from "./person.ts";

/** One's own development; accounts without a cadre have none. */
export const myDevelopment = defineView({
  name: "development.mine",
  input: z.object({}),
  load: async ({ db, actor }) =>
    actor.kind === "account" && actor.cadreId !== null ? loadPersonDevelopment(db, actor.cadreId) : null,
  allow: ({ actor, facts }) => isOwn(actor, facts.cadreId),
  project: projectPerson,
});
