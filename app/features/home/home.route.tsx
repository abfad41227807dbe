import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { homeOf } from "#app/domain/access/account.ts";
import { actorOf } from "#server/auth/request-actor.ts";

/** Everybody is led to where their work is; who is not signed in, to the sign-in page. */
export const loader = async ({ request }: LoaderFunctionArgs) => redirect(homeOf(await actorOf(request)));
