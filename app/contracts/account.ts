import { z } from "zod";
import { UNIT_ROLES } from "#app/domain/access/roles.ts";
import { Secret, secret } from "./secret.ts";

/** Inputs of the commands and views of accounts, roles and sessions. */

const id = z.uuid();
const hashHex = z.string().regex(/^[0-9a-f]{64}$/);
/** Names people see: no control characters and no characters that turn the direction of writing. */
const shownName = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .refine((text) => !/[\p{Cc}\p{Cf}]/u.test(text), { message: "field.invalid" });

/** Not digits alone: those are phones. */
const userName = z
  .string()
  .trim()
  .regex(/^(?!\d+$)[\p{L}\d][\p{L}\d._-]{2,31}$/u);

/** What the browser is and where it stands, as the server sees it, never as a form says. */
const browser = { address: z.string().max(64), userAgent: z.string().max(400).nullable() };

export const SignIn = z.object({
  login: z.string().trim().min(1).max(64),
  password: secret,
  ...browser,
  /** The session this browser had before, to be ended. */
  previousHash: hashHex.nullable(),
});

export const SignOut = z.object({ sessionHash: hashHex });

export const ChangePassword = z.object({
  current: secret,
  next: secret,
  repeat: secret,
  userAgent: browser.userAgent,
});

const UnitGrant = z.object({ role: z.enum(UNIT_ROLES), unitId: id });

export const CreateAccount = z.object({
  userName,
  /** Taken from the cadre where one is named. */
  displayName: shownName.optional(),
  cadreId: id.optional(),
  /** For people from outside who sign in by phone; a cadre's own phone is taken from the roster. */
  phone: z
    .string()
    .trim()
    .max(20)
    .transform((text) => new Secret(text))
    .optional(),
  roles: z.array(UnitGrant).max(8).default([]),
  /** Only the demonstration sets one; it need not be changed at the first sign-in. */
  password: secret.optional(),
});

export const AccountOnly = z.object({ accountId: id });
export const GrantRole = z.object({ accountId: id, role: z.enum(UNIT_ROLES), unitId: id });
export const RevokeRole = z.object({ accountId: id, grantId: id });

/** The password of the accounts of the demonstration district, printed where it is started. */
export const DEMONSTRATION_PASSWORD = "geese-in-formation";
