import { plainWords } from '#lib/domain/file-name.ts';
import { measures } from '../../contract/measures.ts';
import { calendarDay } from '../recognise/calendar-day.ts';
import { headRow, positionOf, textAt, type KnownSource, type SourceRow } from './source.ts';

const unitNumber = ['MaStR-Nr. der Einheit', 'MaStR-Nummer der Einheit'];
const heads = {
  carrier: ['Energieträger'],
  power: ['Bruttoleistung der Einheit', 'Bruttoleistung'],
  status: ['Betriebs-Status', 'Betriebsstatus'],
  commissioned: ['Inbetriebnahmedatum der Einheit', 'Inbetriebnahmedatum'],
  planned: ['Datum der geplanten Inbetriebnahme', 'Geplantes Inbetriebnahmedatum'],
  quartier: ['Quartier', 'Quartiers-ID', 'quartier_id'],
};

/** How the register calls the state of a unit. Units that are shut down for good count nowhere. */
const statuses: Readonly<Record<string, string | null>> = {
  'in betrieb': 'completed',
  'in planung': 'planned',
  'vorübergehend stillgelegt': 'paused',
  'endgültig stillgelegt': null,
};

/**
 * An extract of the Marktstammdatenregister, "Einheiten" as CSV: photovoltaics become measures with the sum of kWp, one
 * for each quartier, year of commissioning and state. The quartier is no column of the register: it is one that somebody
 * adds, or `--quartier`. Whether such a measure counts as direct is not in the register either: `--set effect=…`.
 *
 * Verified against public code that reads such exports: the heads above, semicolons, decimal comma, days as 31.12.2023,
 * "Solare Strahlungsenergie", "In Betrieb", power in kW. Not verified: a file of today's register, and the words of the
 * states other than "In Betrieb" and "In Planung".
 */
export const marktstammdaten: KnownSource = {
  id: 'marktstammdaten',
  name: { de: 'Marktstammdatenregister, Stromerzeugung', en: 'Marktstammdatenregister, power generation' },
  read(sheet, { choice, keyOf }) {
    const head = headRow(sheet, (texts) =>
      [unitNumber, heads.carrier, heads.power, heads.commissioned].every(
        (names) => positionOf(texts, names) >= 0,
      ),
    );
    if (!head) return undefined;
    const at = Object.fromEntries(
      Object.entries(heads).map(([name, names]) => [name, positionOf(head.texts, names)]),
    ) as Record<keyof typeof heads, number>;
    const quartier = measures.columns.find(({ name }) => name === 'quartier_id')!;
    const rows: SourceRow[] = [];
    const left = { other: 0, closed: 0 };
    const findings = [];
    for (const row of sheet.rows.slice(head.at + 1)) {
      const carrier = textAt(row, at.carrier);
      if (carrier === undefined) continue;
      if (!/^solare strahlungsenergie$/i.test(carrier)) {
        left.other++;
        continue;
      }
      const word = textAt(row, at.status) ?? '';
      const status = statuses[word.toLowerCase()];
      if (status === null) {
        left.closed++;
        continue;
      }
      const dayAt =
        textAt(row, at.commissioned) === undefined && status === 'planned' ? at.planned : at.commissioned;
      const text = textAt(row, dayAt);
      const day = text === undefined ? undefined : calendarDay(text);
      const place = { row: row.row, value: word };
      if (status === undefined) {
        findings.push({
          rule: 'source_status_unknown' as const,
          ...place,
          position: Math.max(at.status, 0),
          column: head.texts[at.status] ?? heads.status[0]!,
          parameters: { allowed: 'In Betrieb, In Planung, Vorübergehend stillgelegt, Endgültig stillgelegt' },
        });
        continue;
      }
      if (status === 'completed' && (day === undefined || day === 'unclear')) {
        findings.push({
          rule: 'source_day_missing' as const,
          ...place,
          position: at.commissioned,
          column: head.texts[at.commissioned]!,
          value: text ?? '–',
        });
        continue;
      }
      const named = textAt(row, at.quartier);
      const key =
        named === undefined
          ? choice.given?.get('quartier_id')
          : (keyOf(measures, quartier, named) ?? plainWords(named, '-'));
      const year = day === undefined || day === 'unclear' ? '' : day.slice(0, 4);
      const id = [key ?? 'x', 'pv', ...(status === 'completed' ? [] : [status]), year]
        .filter(Boolean)
        .join('-');
      const of = year === '' ? '' : ` ${year}`;
      const title = {
        completed: `Photovoltaik, Inbetriebnahme${of}`,
        planned: `Photovoltaik in Planung${of}`,
        paused: `Photovoltaik, vorübergehend stillgelegt, Inbetriebnahme${of}`,
      }[status];
      rows.push({
        cells: [
          id,
          named ?? null,
          title ?? id,
          'pv',
          status,
          status === 'completed' ? (day ?? null) : null,
          row.cells[at.power] ?? null,
          'kWp',
          'Marktstammdatenregister (Bundesnetzagentur, DL-DE-BY-2.0)',
        ],
        row: row.row,
        columns: [-1, at.quartier, -1, -1, at.status, dayAt, at.power, -1, -1],
      });
    }
    const all = ['measure_id', 'quartier_id', 'title', 'category', 'status', 'completion_date', 'units'];
    const reading = {
      table: measures,
      heads: [...all, 'unit_label', 'source'],
      head: head.row,
      positions: [-1, at.quartier, -1, -1, at.status, at.commissioned, at.power, -1, -1],
      rows,
      consulted: [at.carrier, at.planned],
      notes: [
        {
          de: `Summe der Bruttoleistung (kW als kWp) aus ${rows.length} Einheiten je Quartier, Jahr und Betriebs-Status; nicht gezählt: ${left.other} mit anderem Energieträger, ${left.closed} endgültig stillgelegt`,
          en: `Sum of gross power (kW as kWp) of ${rows.length} units by neighbourhood, year and state; not counted: ${left.other} of another carrier, ${left.closed} shut down for good`,
        },
      ],
      findings,
      summed: ['units'],
    };
    return at.quartier >= 0 ? reading : withoutColumn(reading, 'quartier_id');
  },
};

/** A column that the sheet lacks is asked for as in any other table. */
function withoutColumn<
  Reading extends { heads: readonly string[]; positions: readonly number[]; rows: readonly SourceRow[] },
>(reading: Reading, name: string): Reading {
  const at = reading.heads.indexOf(name);
  return {
    ...reading,
    heads: reading.heads.toSpliced(at, 1),
    positions: reading.positions.toSpliced(at, 1),
    rows: reading.rows.map(({ cells, columns, row }) => {
      return { row, cells: cells.toSpliced(at, 1), columns: columns.toSpliced(at, 1) };
    }),
  };
}
