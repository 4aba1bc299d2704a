import type { Databases } from './databases.ts'

/** `Tiny`: one row by its key. */
export async function tiny({ organizations }: Databases, { id }: { id: string }): Promise<string> {
  const [row] = await organizations<{ json: string }[]>`
    select json_build_object('id', id, 'name', name, 'kind', kind, 'line', line, 'level', level,
      'establishedOn', established_on)::text as json
    from organization where id = ${id}`
  return `{"organization":${row?.json ?? 'null'}}`
}
