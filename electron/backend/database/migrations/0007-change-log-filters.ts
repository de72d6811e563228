import { type Kysely, sql } from 'kysely'

/** The change log is listed by who wrote and by table: both are found along an index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('CREATE INDEX change_log_operator ON change_log (operator, id)').execute(db)
  await sql.raw('CREATE INDEX change_log_table ON change_log (table_name, id)').execute(db)
}
