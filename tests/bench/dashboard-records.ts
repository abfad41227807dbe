import type { Sql } from "postgres";

/** A district's year as SQL makes it in one go: people with their history, and verified records over two years. */
export const PEOPLE = 1_000;
export const RECORDS = 100_000;
/** The last day of the two years. */
export const DAY = "2026-05-16";

export const DISTRICT_ID = "d0000000-0000-7000-8000-000000000000";

const SUBDISTRICTS = 10;
const COMMUNITIES = 100;
const DAYS = 730;

/** Ids that cannot be anybody else's: a letter for what it is, and a number. */
const idOf = (letter: string, number: string) =>
  `('${letter}0000000-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;

const UNITS = `
  insert into org_unit (id, parent_id, kind, name, code, path)
  values (${idOf("d", "0")}, null, 'district', '基准区', 'BENCH', ${idOf("d", "0")} || '/');
  insert into org_unit (id, parent_id, kind, name, code, path)
  select ${idOf("b", "i")}, ${idOf("d", "0")}, 'subdistrict', '街道' || i, 'BENCH-S' || i,
         ${idOf("d", "0")} || '/' || ${idOf("b", "i")} || '/'
    from generate_series(0, ${SUBDISTRICTS - 1}) i;
  insert into org_unit (id, parent_id, kind, name, code, path)
  select ${idOf("c", "i")}, ${idOf("b", `i % ${SUBDISTRICTS}`)}, 'community', '社区' || i, 'BENCH-C' || i,
         ${idOf("d", "0")} || '/' || ${idOf("b", `i % ${SUBDISTRICTS}`)} || '/' || ${idOf("c", "i")} || '/'
    from generate_series(0, ${COMMUNITIES - 1}) i;`;

const STAFF = `
  insert into cadre (id, unit_id, name, sex, birth_month, political_status, full_time_education)
  select ${idOf("a", "i")}, ${idOf("c", `i % ${COMMUNITIES}`)}, '人员' || i, 'female', (1965 + i % 35) || '-05',
         case i % 3 when 0 then 'partyMember' else 'masses' end, case i % 4 when 0 then 'college' else 'bachelor' end
    from generate_series(0, ${PEOPLE - 1}) i;
  insert into cadre_version (cadre_id, from_on, to_on, unit_id, political_status, full_time_education,
                             social_work_certificate, source_group, archived)
  select ${idOf("a", "i")}, s.from_on, s.to_on, ${idOf("c", `i % ${COMMUNITIES}`)},
         case i % 3 when 0 then 'partyMember' else 'masses' end, case i % 4 when 0 then 'college' else 'bachelor' end,
         case when i % 3 = s.part then 'assistant' else 'none' end, case i % 5 when 0 then 'veteran' end, false
    from generate_series(0, ${PEOPLE - 1}) i,
         (values (0, date '2024-01-01', date '2025-09-01'), (1, date '2025-09-01', null)) as s(part, from_on, to_on);
  insert into appointment (id, cadre_id, unit_id, post, from_on)
  select ${idOf("f", "i")}, ${idOf("a", "i")}, ${idOf("c", `i % ${COMMUNITIES}`)},
         case when i < ${COMMUNITIES} then 'secretary' else 'communityWorker' end, date '2024-01-01'
    from generate_series(0, ${PEOPLE - 1}) i;`;

/** Seven visits in ten, one opinion, one deed, one activity; every opinion has a line in the ledger. */
const WORK = `
  insert into work_record (id, cadre_id, unit_id, kind, status, happened_on, content, details, entered_at)
  select ${idOf("e", "i")}, ${idOf("a", `i % ${PEOPLE}`)}, ${idOf("c", `i % ${COMMUNITIES}`)},
         case i / ${PEOPLE} % 10 when 7 then 'opinion' when 8 then 'deed' when 9 then 'activity' else 'visit' end, 'verified',
         date '${DAY}' - (i * 7919 % ${DAYS}), '走访独居老人，帮助其更换门锁并登记用电安全情况 ' || i,
         case i / ${PEOPLE} % 10 when 9 then '{"participants": 20}'::jsonb else '{"households": 3}'::jsonb end, now()
    from generate_series(0, ${RECORDS - 1}) i;
  insert into ledger_entry (opinion_id, urgency, status, closed_at)
  select id, 'ordinary', 'closed', happened_on + interval '3 days' from work_record
   where kind = 'opinion' and id::text like 'e0000000-%';`;

/** Loads it beside whatever is there and lets the planner know. */
export async function loadRecords(sql: Sql): Promise<void> {
  await sql.unsafe("set statement_timeout = 0");
  for (const part of [UNITS, STAFF, WORK]) await sql.unsafe(part);
  // One by one and frozen: an index-only scan needs pages that are known to be visible to everybody.
  for (const table of TABLES) await sql.unsafe(`vacuum (freeze, analyze) ${table}`);
}

const TABLES = ["work_record", "ledger_entry", "cadre", "cadre_version", "appointment", "org_unit"] as const;
