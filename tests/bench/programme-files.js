// Made-up programmes for benchmarks of reading: the same figures as files of the contract, as German Excel saves a
// balance, and as one workbook.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';

const years = Array.from({ length: 11 }, (_, at) => 2015 + at);
const sectors = [
  ['households', 'Private Haushalte'],
  ['services', 'GHD'],
  ['industry', 'Industrie'],
  ['municipal', 'Kommunale Einrichtungen'],
  ['transport', 'Verkehr'],
];
const carriers = [
  ['electricity', 'Strom', 500],
  ['natural_gas', 'Erdgas', 247],
  ['heating_oil', 'Heizöl', 318],
  ['district_heating', 'Fernwärme', 261],
  ['wood_pellets', 'Holzpellets', 22],
  ['hard_coal', 'Steinkohle', 438],
  ['ambient_heat', 'Umweltwärme', 150],
  ['solar_thermal', 'Solarthermie', 25],
  ['diesel', 'Diesel', 327],
  ['petrol', 'Benzin', 322],
];
/** Rows of the balance of one quartier. */
export const rowsPerQuartier = years.length * sectors.length * carriers.length;

const heads = [
  'quartier_id',
  'year',
  'sector',
  'carrier',
  'energy_mwh',
  'notation',
  'status',
  'basis',
  'quality',
  'connections',
  'source',
];
const germanHeads = [
  'Quartier',
  'Jahr',
  'Sektor',
  'Energieträger',
  'Endenergie [MWh]',
  'Kürzel',
  'Status',
  'Grundlage',
  'Güte',
  'Anschlüsse',
  'Quelle',
];

/** @param {number} at */
const idOf = (at) => `q${String(at + 1).padStart(6, '0')}`;

/** Rows of the balance: falling slowly, all different. @param {number} quartiers @param {boolean} isGerman */
function* balance(quartiers, isGerman) {
  const word = isGerman ? 1 : 0;
  for (let at = 0; at < quartiers; at++) {
    for (const [y, year] of years.entries()) {
      for (const [s, sector] of sectors.entries()) {
        for (const [c, carrier] of carriers.entries()) {
          const mwh = Math.round((1000 + (at % 97) * 7 + s * 31 + c * 11) * (1 - 0.02 * y) * 1000) / 1000;
          const status = isGerman ? 'endgültig' : 'final';
          const basis = isGerman ? 'gemessen' : 'measured';
          yield [
            idOf(at),
            year,
            sector[word],
            carrier[word],
            mwh,
            '',
            status,
            basis,
            'A',
            5 + ((at + c) % 400),
            'erfunden',
          ];
        }
      }
    }
  }
}

/** The tables beside the balance. @param {number} quartiers */
function otherTables(quartiers) {
  const ids = Array.from({ length: quartiers }, (_, at) => idOf(at));
  return {
    quartiers: [
      ['quartier_id', 'name', 'municipality', 'ags', 'building_type', 'area_ha', 'source'],
      ...ids.map((id, at) => [
        id,
        `Quartier ${at + 1}`,
        `Kommune ${at + 1}`,
        '05513000',
        'row',
        50,
        'erfunden',
      ]),
    ],
    emission_factors: [
      ['factor_set', 'carrier', 'year', 'g_per_kwh', 'includes_upstream', 'quartier_id', 'source'],
      ...carriers.flatMap(([carrier, , factor]) =>
        years.map((year) => ['bench', carrier, year, factor, 'true', '', 'erfunden']),
      ),
    ],
    reference: [
      [
        'quartier_id',
        'year',
        'population',
        'dwellings',
        'buildings',
        'heated_floor_area_m2',
        'area_definition',
        'source',
      ],
      ...ids.flatMap((id) => years.map((year) => [id, year, 5000, 2500, 800, 250000, 'living', 'erfunden'])),
    ],
    targets: [
      [
        'quartier_id',
        'sectors',
        'base_year_from',
        'base_year_to',
        'target_year',
        'reduction_pct',
        'target_t',
        'source',
      ],
      ...ids.map((id) => [id, '', 2015, 2015, 2030, 50, '', 'erfunden']),
    ],
  };
}

const programme = {
  id: 'bench',
  title: { de: 'Lasttest', en: 'Load test' },
  kind: 'demo',
  headline_sectors: ['households', 'services', 'industry', 'municipal'],
  factor_set: 'bench',
  source: 'erfunden',
};

/** @param {string} folder @param {number} quartiers */
function writeOthers(folder, quartiers) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'programme.json'), JSON.stringify(programme));
  for (const [name, rows] of Object.entries(otherTables(quartiers))) {
    writeFileSync(join(folder, `${name}.csv`), rows.map((row) => row.join(',')).join('\n') + '\n');
  }
}

/** Writes lines part by part: millions of them are longer than a text may be. @param {string} path @param {Iterable<string>} lines @param {BufferEncoding} encoding */
function writeLines(path, lines, encoding) {
  const file = openSync(path, 'w');
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < 1 << 20) continue;
    writeSync(file, text, null, encoding);
    text = '';
  }
  writeSync(file, text, null, encoding);
  closeSync(file);
}

/** @param {number} quartiers */
function* contractLines(quartiers) {
  yield `${heads.join(',')}\n`;
  for (const row of balance(quartiers, false)) yield `${row.join(',')}\n`;
}

/** @param {number} quartiers */
function* germanLines(quartiers) {
  yield `Endenergie, Stand März\r\n\r\n${germanHeads.join(';')}\r\n`;
  const written = (/** @type {string | number | undefined} */ value) =>
    typeof value === 'number' ? String(value).replace('.', ',') : value;
  for (const row of balance(quartiers, true)) yield `${row.map(written).join(';')}\r\n`;
}

/** A folder with files of the contract. @param {string} folder @param {number} quartiers */
export function writeContract(folder, quartiers) {
  writeOthers(folder, quartiers);
  writeLines(join(folder, 'energy.csv'), contractLines(quartiers), 'utf8');
}

/** The same with the balance as German Excel saves it. @param {string} folder @param {number} quartiers */
export function writeGerman(folder, quartiers) {
  writeOthers(folder, quartiers);
  writeLines(join(folder, 'energy.csv'), germanLines(quartiers), 'latin1');
}

/** The same with the balance as a workbook of so many rows. @param {string} folder @param {number} rows */
export async function writeWorkbook(folder, rows) {
  const quartiers = Math.ceil(rows / rowsPerQuartier);
  writeOthers(folder, quartiers);
  /** @type {(string | number | null)[][]} */
  const all = [germanHeads];
  for (const row of balance(quartiers, true)) {
    if (all.length <= rows) all.push(row.map((value) => (value === '' ? null : (value ?? null))));
  }
  writeFileSync(join(folder, 'Bilanz.xlsx'), await writeXlsx({ sheets: [{ name: 'Energie', rows: all }] }));
}
