import type { Sql, Transaction } from '@yilian/database'

/**
 * Whether all that an application asked for is still in the catalogue in force and may be shared; `asked` is the application. What
 * was an item when it was submitted and is none any more was withdrawn, and ends what was granted of it.
 */
export function isStillCatalogued(sql: Sql | Transaction) {
  return sql`not exists (
    select 1 from catalogue_item was
    left join catalogue_item item
      on item.version = (select max(number) from catalogue_version) and item.coordinate = was.coordinate
    where was.version = asked.catalogue_version and was.coordinate = any(asked.fields || asked.edges)
      and (item.coordinate is null or item.sharing_class = 'PROHIBITED'))`
}
