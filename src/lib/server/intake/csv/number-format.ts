import type { Delivery } from '../delivery.ts';
import { problemOf, type Problem } from '../problem.ts';
import { identifier, type SqlSession } from '../sql-session.ts';

/** Asks about columns whose fractions all have three digits: thousands points? Factors have their band of 0..1,200. */
export async function checkNumberFormat(session: SqlSession, delivery: Delivery): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { table, file, fields, read } of delivery.sources) {
    const columns = table.columns.filter(
      (column) => column.type === 'double' && fields.includes(column.name) && (column.maximum ?? 0) >= 1e7,
    );
    if (columns.length === 0 || table.name === 'emission_factors') continue;
    // The head of a file is enough to recognise its format, and keeps large files fast.
    const counts = columns.map(({ name }) => {
      const text = identifier(name);
      const looks = `regexp_full_match(${text}, '[+-]?[1-9]\\d{0,2}(\\.\\d{3})+')`;
      return `select '${name}' as name, count(*) filter (contains(${text}, '.'))::integer as fractions,
        count(*) filter (${looks})::integer as suspects, min(${text}) filter (${looks}) as sample from head`;
    });
    const found = await session.rows<{ name: string; fractions: number; suspects: number; sample: string }>(
      `with head as materialized (select * from ${read(`reject_${table.name}_again`)} limit 20000)
       select * from (${counts.join(' union all ')}) where suspects >= 3 and suspects = fractions`,
    );
    for (const { name, suspects, sample } of found) {
      const place = { file, column: name, value: sample };
      const parameters = { count: suspects };
      problems.push(problemOf({ ...place, rule: 'number_format_suspect', parameters }));
    }
  }
  return problems;
}
