import type { Language } from '#lib/domain/vocabulary.ts';
import { referenceData } from '../../contract/places.ts';
import { calendarDay } from '../recognise/calendar-day.ts';
import { labelOfName } from '../recognise/label-of-name.ts';
import { headRow, positionOf, textAt, type KnownSource, type SourceRow } from './source.ts';

const countable = referenceData.columns.filter(({ type, isKey }) => !isKey && type !== 'varchar');
export const countableColumns: readonly string[] = countable.map(({ name }) => name);

const heads = { id: ['ID'], name: ['NAME'] };

/** The day of a head such as "DATE_2020-12-31". */
function dayOf(text: string | undefined): string | undefined {
  const day = calendarDay((text ?? '').replace(/^DATE_/i, ''));
  return day !== undefined && day !== 'unclear' ? day : undefined;
}

/**
 * An indicator of KomMonitor: one row for each area, one column for each day, and what is counted is not in the file.
 *
 * Verified against the tests of KomMonitor's own public code (processor of KomMonitor/processes-api, web client): heads
 * `ID`, `NAME`, `DATE_2020-12-31` …, beside `fid`, `arisenFrom`, `validStartDate`, `validEndDate`. Not verified: a file
 * exported from a running instance, its delimiter and its decimal mark (read like those of any text file).
 */
export const komMonitor: KnownSource = {
  id: 'kommonitor',
  name: { de: 'KomMonitor, Indikator je Gebiet', en: 'KomMonitor, indicator by area' },
  read(sheet, { choice, keyOf }) {
    const head = headRow(
      sheet,
      (texts) =>
        positionOf(texts, heads.id) >= 0 &&
        positionOf(texts, heads.name) >= 0 &&
        texts.some((text) => dayOf(text)),
    );
    if (!head) return undefined;
    const [id, name] = [positionOf(head.texts, heads.id), positionOf(head.texts, heads.name)];
    const days = head.texts.flatMap((text, position) => {
      const day = dayOf(text);
      return day === undefined ? [] : [{ day, year: day.slice(0, 4), position, text: text! }];
    });
    const notes = [
      {
        de: `Jahr des Stichtags: ${days.map(({ text, year }) => `${text} = ${year}`).join(', ')}`,
        en: `Year of the day: ${days.map(({ text, year }) => `${text} = ${year}`).join(', ')}`,
      },
    ];
    const reading = { table: referenceData, head: head.row, notes };
    const nothing = { ...reading, heads: [], positions: [], rows: [] };
    const twice = days.find(({ year }, at) => days.findIndex((other) => other.year === year) < at);
    if (twice) {
      const place = { row: head.row, column: twice.text, position: twice.position, value: twice.text };
      return { ...nothing, findings: [{ rule: 'column_twice', ...place }] };
    }
    const field = choice.value;
    if (field === undefined || !countableColumns.includes(field)) {
      const labelsIn = (lang: Language) => countableColumns.map((name) => labelOfName(name)[lang]).join(', ');
      const parameters = {
        allowed: { de: labelsIn('de'), en: labelsIn('en') },
        columns: countableColumns.join(', '),
      };
      return { ...nothing, findings: [{ rule: 'source_value_unknown', row: head.row, parameters }] };
    }
    const quartier = referenceData.columns.find((column) => column.name === 'quartier_id')!;
    const others: string[] = [];
    const rows: SourceRow[] = [];
    for (const row of sheet.rows.slice(head.at + 1)) {
      const names = [name, id].flatMap((position) => {
        const text = textAt(row, position);
        return text === undefined ? [] : { text, position };
      });
      const found = names.find(({ text }) => keyOf(referenceData, quartier, text) !== undefined);
      if (!found) {
        if (names[0]) others.push(names[0].text);
        continue;
      }
      for (const { year, position } of days) {
        if (textAt(row, position) === undefined) continue;
        const cells = [found.text, year, row.cells[position] ?? null];
        rows.push({ cells, row: row.row, columns: [found.position, position, position] });
      }
    }
    const areas = others.slice(0, 10).join(', ') + (others.length > 10 ? ', …' : '');
    const parameters = { count: others.length, areas: areas || '–' };
    const rule = rows.length === 0 ? ('source_no_area' as const) : ('source_other_areas' as const);
    return {
      ...reading,
      heads: ['quartier_id', 'year', field],
      positions: [name, days[0]!.position, days[0]!.position],
      rows,
      findings: rows.length === 0 || others.length > 0 ? [{ rule, row: head.row, parameters }] : [],
    };
  },
};
