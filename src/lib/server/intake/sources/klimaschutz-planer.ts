import { energy } from '../../contract/balance.ts';
import { isTotalWord } from '../recognise/total-label.ts';
import { balanceTitle, energyHead } from './balance-title.ts';
import { headRow, positionOf, textAt, type KnownSource, type SourceRow } from './source.ts';

const columnNamed = (name: string) => energy.columns.find((column) => column.name === name)!;
const corners = {
  carrier: ['Energieträger', 'Energieart', 'Energy carrier'],
  sector: ['Sektor', 'Sektoren', 'Verbrauchssektor', 'Sector'],
};

/**
 * The matrix of a balance after BISKO for one year, as Klimaschutz-Planer and the reports made with it print it: carriers
 * down, sectors across, or the other way round. Year and unit stand in the titles above.
 *
 * Verified against public code that reads the public dashboards of Klimaschutz-Planer: the lists of sectors (private
 * households, commerce, industry, municipal facilities) and of carriers (Strom, Heizstrom, Erdgas, Heizöl, Fernwärme,
 * Nahwärme, Biomasse, Solarthermie, Umweltwärme, Steinkohle, Braunkohle, Flüssiggas, Biogas, other ones), in MWh. Not
 * verified: a file exported from the program, as none is public; the layout is that of tables in printed balances.
 */
export const klimaschutzPlaner: KnownSource = {
  id: 'klimaschutz-planer',
  name: { de: 'Klimaschutz-Planer, Bilanz eines Jahres', en: 'Klimaschutz-Planer, balance of one year' },
  read(sheet, { keyOf }) {
    const is = (field: 'sector' | 'carrier') => (text: string | undefined) =>
      text !== undefined && keyOf(energy, columnNamed(field), text) !== undefined;
    const down = (texts: readonly (string | undefined)[]) => {
      for (const [field, other] of [
        ['carrier', 'sector'],
        ['sector', 'carrier'],
      ] as const) {
        const corner = positionOf(texts, corners[field]);
        if (corner >= 0 && texts.slice(corner + 1).filter(is(other)).length >= 2)
          return { corner, field, other };
      }
      return undefined;
    };
    const head = headRow(sheet, (texts) => down(texts) !== undefined);
    if (!head) return undefined;
    const { corner, field, other } = down(head.texts)!;
    const { quantity, unit, year } = balanceTitle(sheet, head);
    const across = head.texts.flatMap((text, position) => {
      const isLeft = position <= corner || text === undefined || isTotalWord(text);
      return isLeft ? [] : [{ text, position }];
    });
    const yearCells = year === undefined ? [] : [year];
    const reading = {
      table: energy,
      heads: [field, other, energyHead(unit), ...yearCells.map(() => 'year')],
      head: head.row,
      positions: [corner, across[0]!.position, across[0]!.position, ...yearCells.map(() => -1)],
      notes: [
        {
          de: `Matrix: ${field === 'carrier' ? 'Energieträger' : 'Sektoren'} untereinander, ${across.length} Spalten daneben${year === undefined ? '' : `; Jahr ${year} aus dem Titel`}; Summen weder übernommen noch verglichen`,
          en: `Matrix: ${field === 'carrier' ? 'carriers' : 'sectors'} down, ${across.length} columns across${year === undefined ? '' : `; year ${year} from the title`}; totals neither imported nor compared`,
        },
      ],
    };
    if (quantity === 'emissions')
      return { ...reading, rows: [], findings: [{ rule: 'source_emissions', row: head.row }] };
    if (quantity === 'unknown') return undefined;
    const rows: SourceRow[] = [];
    for (const row of sheet.rows.slice(head.at + 1)) {
      const word = textAt(row, corner);
      if (word === undefined || isTotalWord(word)) continue;
      for (const { text, position } of across) {
        const value = row.cells[position] ?? null;
        if (textAt(row, position) === undefined) continue;
        const columns = [corner, position, position, ...yearCells.map(() => -1)];
        rows.push({ cells: [word, text, value, ...yearCells], row: row.row, columns });
      }
    }
    return { ...reading, rows, findings: [] };
  },
};
