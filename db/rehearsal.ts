import type postgres from "postgres";
import { drizzleOver, rehearsalClient, rehearsing } from "@/db/connection";
import { within } from "@/db/patience";

const LOCK_MS = 1000;
const STATEMENT_MS = 5000;
/** How long all of it may take: others may be waiting for what it has locked. */
const PATIENCE_MS = 5000;

class Over<T> extends Error {
  constructor(readonly value: T) {
    super("the rehearsal is over");
  }
}

/**
 * Runs `work` in a transaction that is always rolled back, with `sql()` and `db()` bound to it for
 * everything called from there: what it changes is seen by itself alone, and no notification
 * leaves. It waits a second for a lock and takes five altogether, so that nobody waits long for it.
 * @throws whatever `work` throws; an error with a code when a lock or an answer took too long.
 */
export async function inRehearsal<T>(
  work: () => Promise<T>,
  { patienceMs = PATIENCE_MS }: { patienceMs?: number } = {},
): Promise<T> {
  try {
    await rehearsalClient().begin(async (tx) => {
      await tx`select set_config('lock_timeout', ${String(LOCK_MS)}, true),
        set_config('statement_timeout', ${String(STATEMENT_MS)}, true),
        set_config('idle_in_transaction_session_timeout', ${String(PATIENCE_MS)}, true)`;
      let over = false;
      const sql = bound(tx, () => over);
      const played = rehearsing.run({ sql, db: drizzleOver(sql) }, work);
      const value = await within(patienceMs, played).finally(() => (over = true));
      throw new Over(value);
    });
  } catch (over) {
    if (over instanceof Over) return over.value as T;
    throw over;
  }
  throw new Error("a rehearsal was not rolled back");
}

/**
 * A transaction's connection with what Drizzle asks of a client; a transaction in it is a savepoint.
 * `isOver`: postgres.js would send on what is asked after the end, on a connection that has no
 * transaction any more, and so for good. Here it is refused.
 */
function bound(tx: postgres.TransactionSql, isOver: () => boolean): postgres.Sql {
  const inTime = <A extends unknown[], R>(ask: (...asked: A) => R): ((...asked: A) => R) => {
    return (...asked) => {
      if (isOver()) throw new Error("the rehearsal is over: nothing more is asked in it");
      return ask(...asked);
    };
  };
  const savepoint = async (work: (inner: postgres.TransactionSql) => Promise<unknown>) =>
    await tx.savepoint(async (inner) => {
      return await work(bound(inner, isOver) as unknown as postgres.TransactionSql);
    });
  const asked = inTime(tx as unknown as (...asked: unknown[]) => unknown);
  return Object.assign(asked, tx, {
    options: { parsers: {}, serializers: {} },
    unsafe: inTime(tx.unsafe.bind(tx)),
    begin: inTime(savepoint),
    savepoint: inTime(savepoint),
  }) as unknown as postgres.Sql;
}
