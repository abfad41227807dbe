import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

/** The whole URL tree. */
export default [
  index("features/home/home.route.tsx"),
  route("language", "features/shell/language.route.tsx"),
  route("scheme", "features/shell/scheme.route.tsx"),
  route("sign-in", "features/account/sign-in.route.tsx"),
  route("sign-out", "features/account/sign-out.route.tsx"),

  layout("features/shell/admin-layout.route.tsx", [
    route("password", "features/account/password.route.tsx"),
    route("accounts", "features/accounts/account-list.route.tsx"),
    route("accounts/:accountId", "features/accounts/account.route.tsx"),
    route("organisation", "features/organisation/organisation.route.tsx"),
    route("people", "features/people/roster.route.tsx"),
    route("people/import", "features/people/roster-upload.route.tsx"),
    route("people/import/:importId", "features/people/roster-import.route.tsx"),
    route("people/:cadreId", "features/people/cadre.route.tsx"),
    route("audit", "features/audit/audit.route.tsx"),

    route("bank", "features/bank/bank.route.tsx"),
    route("bank/new", "features/bank/new-question.route.tsx"),
    route("bank/import", "features/bank/bank-upload.route.tsx"),
    route("bank/import/:importId", "features/bank/bank-import.route.tsx"),
    route("bank/:questionId", "features/bank/question.route.tsx"),

    route("contests", "features/contest/contest-list.route.tsx"),
    route("contests/new", "features/contest/new-contest.route.tsx"),
    route("contests/import", "features/results/import-contest.route.tsx"),
    route("contests/:contestId", "features/contest/contest-frame.route.tsx", [
      index("features/contest/overview.route.tsx"),
      route("rules", "features/rules/rules.route.tsx"),
      route("contestants", "features/contest/contestants.route.tsx"),
      route("panels", "features/contest/panels.route.tsx"),
      route("recusals", "features/contest/recusals.route.tsx"),
      route("draw", "features/draw/draw.route.tsx"),
      route("readiness", "features/contest/readiness.route.tsx"),
      route("devices", "features/judge/devices.route.tsx"),
      route("verification", "features/results/verification.route.tsx"),
      route("comments", "features/results/comments.route.tsx"),
      route("results", "features/results/results.route.tsx"),
      route("sign-off", "features/results/sign-off.route.tsx"),
      route("appeals", "features/results/appeals.route.tsx"),
    ]),
    route("my", "features/contestant/my-contests.route.tsx"),
    route("my/contests/:contestId", "features/contestant/my-slip.route.tsx"),
  ]),

  // In the hall: these have the whole window.
  route("contests/:contestId/desk", "features/stage/desk.route.tsx"),
  route("contests/:contestId/head", "features/stage/head-judge.route.tsx"),
  route("contests/:contestId/clock", "features/stage/clock.route.tsx"),

  route("bank.xlsx", "features/bank/bank-export.route.tsx"),
  route("bank/import/:importId/rejected.xlsx", "features/bank/rejected-questions.route.tsx"),
  route("bank/pictures", "features/bank/picture-upload.route.tsx"),
  route("bank/pictures/:pictureId", "features/bank/picture.route.tsx"),

  route("people.xlsx", "features/people/roster-export.route.tsx"),
  route("people/import/:importId/rejected.xlsx", "features/people/rejected-rows.route.tsx"),
  route("contests/:contestId/contestants.xlsx", "features/contest/contestants-export.route.tsx"),
  route("contests/:contestId/protocol/:format", "features/results/protocol.route.tsx"),
  route("contests/:contestId/sheets.pdf", "features/results/blank-sheets.route.tsx"),

  route("pair", "features/judge/pair.route.tsx"),
  route("seats/:seatId", "features/judge/seat.route.tsx"),
  route("seats/:seatId/clock", "features/stage/seat-clock.route.tsx"),
  route("seats/:seatId/head", "features/stage/seat-head.route.tsx"),
  route("api/ops", "features/judge/ops.route.tsx"),
  route("api/stage", "features/stage/stage-api.route.tsx"),
  route("api/contests", "features/contest/contest-file.route.tsx"),
  route("api/invitations", "features/judge/invitations.route.tsx"),

  route("screen/:panelId", "features/stage/screen.route.tsx"),
  route("live/:publicCode", "features/stage/spectator.route.tsx"),
  route("live/:publicCode/results", "features/results/public-results.route.tsx"),
  route("live/:publicCode/draw", "features/draw/public-draw.route.tsx"),
  route("live/:publicCode/slips/:contestantId", "features/results/slip-check.route.tsx"),
] satisfies RouteConfig;
