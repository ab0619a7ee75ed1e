import type postgres from "postgres";

/**
 * Inserts rows of one shape by column name, in order. Everything travels as one JSON text, so it
 * works the same over a plain client and over one whose types Drizzle has changed.
 */
export async function insert(
  tx: postgres.TransactionSql,
  table: string,
  rows: Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] ?? {});
  await tx`
    insert into ${tx(table)} (${tx(columns)})
    select ${tx(columns)}
    from jsonb_populate_recordset(null::${tx(table)}, ${JSON.stringify(rows)}::text::jsonb)`;
}
