import { CandidateSearch } from "#app/contracts/accounts.ts";
import { mayManageAccounts } from "#app/domain/access/account.ts";
import { listCadresWithoutAccount } from "#db/queries/accounts.ts";
import { defineView } from "#server/views/define-view.ts";

export type Candidate = { id: string; name: string; unitName: string };

/** Those with one name in a whole district are fewer. */
const LIMIT = 30;

/** Cadres of that name who have no account yet: name and unit, nothing else of their record. */
export const accountCandidates = defineView({
  name: "accounts.candidates",
  input: CandidateSearch,
  load: ({ db, input }) => listCadresWithoutAccount(db, { search: input.search, limit: LIMIT }),
  allow: ({ actor }) => mayManageAccounts(actor),
  project: (rows): Candidate[] => rows.map(({ id, name, unitName }) => ({ id, name, unitName })),
});
