import { energy } from '../../contract/balance.ts';
import type { GridCell, GridRow } from '../grid/grid.ts';
import { cellText } from '../recognise/cell-text.ts';
import { readHead } from '../recognise/head-text.ts';
import { FindingList } from '../recognise/finding-list.ts';
import { nameTwice } from '../recognise/rival-columns.ts';
import { beginsNote } from '../recognise/row-kinds.ts';
import { isTotalWord } from '../recognise/total-label.ts';
import { balanceTitle, energyHead } from './balance-title.ts';
import { gasBy } from './gas-by.ts';
import { unitsOfHeads } from './head-units.ts';
import { otherUsers } from './energy-users.ts';
import { headRow, positionOf, textAt, type KnownSource, type SourceRow } from './source.ts';

const names = {
  amount: [
    'Arbeit',
    'Jahresarbeit',
    'Verbrauch',
    'Jahresverbrauch',
    'Liefermenge',
    'Entnahme',
    'Entnahmemenge',
    'Netzabgabe',
    'Absatz',
    'Energiemenge',
  ],
  place: [
    'Straße',
    'Strassenname',
    'Straßenname',
    'PLZ',
    'Postleitzahl',
    'Anschlussobjekt',
    'Verbrauchsstelle',
    'Netzgebiet',
    'Marktlokation',
  ],
  tariff: [
    'Tarifgruppe',
    'Lastprofil',
    'Standardlastprofil',
    'Profil',
    'SLP/RLM',
    'Bilanzierungsverfahren',
    'Zählverfahren',
  ],
  product: ['Sparte', 'Medium', 'Energieträger', 'Energieart'],
  year: ['Jahr', 'Lieferjahr', 'Abrechnungsjahr', 'Verbrauchsjahr', 'Kalenderjahr'],
  quartier: ['Quartier', 'Quartiers-ID', 'quartier_id', 'Gebiet'],
  sector: ['Sektor', 'Kundengruppe', 'Verbrauchergruppe', 'Kundensegment', 'Kundenart'],
  connections: [
    'Anzahl',
    'Anschlüsse',
    'Anzahl Anschlüsse',
    'Anzahl Zähler',
    'Anzahl Zählpunkte',
    'Zählpunkte',
    'Marktlokationen',
    'Anzahl Marktlokationen',
    'Anzahl Netzanschlüsse',
  ],
} as const;

/** A tariff for heating says more than the product: it is electricity of its own in the contract. */
function carrierWord(product: string | undefined, tariff: string | undefined): string | undefined {
  const text = `${product ?? ''} ${tariff ?? ''}`;
  if (/wärmepumpe|waermepumpe|\bWP\b/i.test(text)) return 'Wärmepumpenstrom';
  if (/heizstrom|nachtspeicher|speicherheizung|nachtstrom/i.test(text)) return 'Heizstrom';
  return /^gas$/i.test(product ?? '') ? 'Erdgas' : product;
}

/**
 * Lists of grid operators: what was delivered for each street, post code or connection and tariff group, added up by
 * quartier, year, sector and carrier, with the number of connections. SLP or RLM does not say who uses the energy, and a
 * street not in which quartier it is: both are asked for, and so is the calorific value of gas.
 *
 * Verified: nothing against a file of an operator, as none is public. The heads are the words of guidance on data for
 * municipal heat planning and of the operators' own terms (Sparte, Lastprofil, SLP, RLM, Marktlokation).
 */
export const gridOperator: KnownSource = {
  id: 'grid-operator',
  name: { de: 'Netzbetreiber, gelieferte Mengen', en: 'Grid operator, delivered amounts' },
  read(sheet, { choice, keyOf }) {
    const plain = (text: string) =>
      readHead(text).name.replace(/\s*\(?(Hs|Ho|Hi|Hu|Brennwert|Heizwert)\)?$/i, '');
    const find = (texts: readonly (string | undefined)[], some: readonly string[]) =>
      positionOf(texts, some, plain);
    const amountsIn = (texts: readonly (string | undefined)[]) =>
      texts.flatMap((text, position) => {
        if (text === undefined || find([text], names.amount) < 0) return [];
        const { year, units } = readHead(text);
        return [{ head: text, position, year, unit: units[0]?.text }];
      });
    const head = headRow(
      sheet,
      (texts) =>
        amountsIn(texts).length > 0 &&
        (find(texts, names.place) >= 0 || find(texts, names.tariff) >= 0) &&
        (find(texts, names.product) >= 0 ||
          find(texts, names.tariff) >= 0 ||
          find(texts, names.sector) >= 0 ||
          choice.given?.has('carrier') === true),
    );
    if (!head) return undefined;
    const at = Object.fromEntries(
      Object.entries(names).map(([name, some]) => [name, find(head.texts, some)]),
    ) as Record<keyof typeof names, number>;
    const list = new FindingList();
    const all = amountsIn(head.texts);
    const isWide = all.some(({ year }) => year !== undefined);
    const dated = isWide && at.year >= 0 ? { head: head.texts[at.year]!, position: at.year } : undefined;
    if (dated)
      nameTwice(
        all.find(({ year }) => year !== undefined)!,
        dated,
        head.row,
        list,
      );
    const { titleUnits } = balanceTitle(sheet, head);
    const units = unitsOfHeads(all, 'energy_mwh', { titles: titleUnits }, head.row, list);
    const amounts = all.filter((one, place) => {
      const other = all.slice(0, place).find(({ year }) => year === one.year);
      // two amounts of one year are the same one, or parts that nobody has named
      if (other) nameTwice(one, other, head.row, list);
      return !other && units.has(one.position);
    });
    const sectorColumn = energy.columns.find(({ name }) => name === 'sector')!;
    const below = sheet.rows.slice(head.at + 1);
    const isNote = (row: GridRow) => isSingleText(row) || isRemark(row, all);
    const skipped = below.filter(isNote).map(({ row }) => row);
    const body = below.filter((row) => !isNote(row) && totalAt(row) < 0);
    // a tariff group says the sector where somebody has confirmed it
    const tariffs = new Set(body.flatMap((row) => textAt(row, at.tariff) ?? []));
    const isSaid =
      tariffs.size > 0 && [...tariffs].every((word) => keyOf(energy, sectorColumn, word) !== undefined);
    const sectorAt = at.sector >= 0 ? at.sector : isSaid && !choice.given?.has('sector') ? at.tariff : -1;
    const given = choice.given?.get('carrier');
    const ofTariffs = [...tariffs].filter((word) => carrierWord(undefined, word) !== undefined);
    // what was stated for all rows holds for those whose tariff does not say another carrier
    const hasCarrier =
      at.product >= 0 ||
      (tariffs.size > 0 && ofTariffs.length === tariffs.size) ||
      (given !== undefined && ofTariffs.length > 0);
    const first = amounts[0] ?? all[0]!;
    const [unit, ...otherUnits] = new Set(amounts.map(({ position }) => units.get(position)));

    const gas = gasBy(
      amounts.map(({ head: text }) => text),
      choice.gas,
      head.row,
      first.position,
    );
    const amountHead = energyHead(otherUnits.length > 0 ? undefined : unit, gas.by === 'hs');
    const fields = [
      { head: 'quartier_id', position: at.quartier, isThere: at.quartier >= 0 },
      { head: 'year', position: at.year, isThere: isWide || at.year >= 0 },
      { head: 'sector', position: sectorAt, isThere: sectorAt >= 0 },
      { head: 'carrier', position: at.product, isThere: hasCarrier },
      { head: amountHead, position: first.position, isThere: true },
      { head: 'Einheit', position: -1, isThere: otherUnits.length > 0 },
      { head: 'connections', position: at.connections, isThere: at.connections >= 0 },
    ].filter(({ isThere }) => isThere);
    const rows: SourceRow[] = [];
    let hasGas = !hasCarrier && choice.given?.get('carrier') === 'natural_gas';
    for (const row of body) {
      const isBlank = row.cells.every((cell) => cell === null);
      if (isBlank) continue;
      const product = at.product >= 0 ? textAt(row, at.product) : given;
      const word = carrierWord(product, textAt(row, at.tariff));
      hasGas ||=
        word !== undefined &&
        keyOf(
          energy,
          energy.columns.find(({ name }) => name === 'carrier')!,
          word,
        ) === 'natural_gas';
      for (const amount of amounts) {
        const cells = fields.map(({ head: name, position }): GridCell => {
          if (name === 'carrier') return word ?? null;
          if (name === 'year' && isWide) return amount.year === undefined ? null : String(amount.year);
          if (name === 'Einheit') return units.get(amount.position) ?? null;
          if (name === 'connections') return row.cells[position] ?? null;
          return name.startsWith('Endenergie')
            ? (row.cells[amount.position] ?? null)
            : (row.cells[position] ?? null);
        });
        const columns = fields.map(({ head: name, position }) =>
          name.startsWith('Endenergie') || (name === 'year' && isWide) ? amount.position : position,
        );
        rows.push({ cells, row: row.row, columns });
      }
    }
    rows.push(...totalRows(below, fields, amounts, units));
    return {
      table: energy,
      heads: fields.map(({ head: name }) => name),
      head: head.row,
      positions: fields.map(({ position }) => position),
      rows,
      // a tariff tells electricity for heating from other
      consulted: [at.tariff],
      notes: [
        {
          de: `Summe aus ${rows.filter(isAmount).length} Mengen je Quartier, Jahr, Sektor und Energieträger`,
          en: `Sum of ${rows.filter(isAmount).length} amounts by neighbourhood, year, sector and carrier`,
        },
      ],
      findings: [
        ...list.all(),
        ...(hasGas ? gas.findings : []),
        ...(sectorAt < 0 && at.tariff >= 0
          ? otherUsers(
              { head: head.texts[at.tariff]!, position: at.tariff, row: head.row },
              [...tariffs],
              choice.given?.get('sector'),
            )
          : []),
      ],
      skipped,
      summed: [amountHead, 'connections'],
      grossTold: 'all',
    };
  },
};

const isAmount = ({ isTotal }: SourceRow) => isTotal !== true;

/** Place of the word that makes a row the sum of others; -1 without one. */
const totalAt = ({ cells }: GridRow) =>
  cells.findIndex((cell) => typeof cell === 'string' && isTotalWord(cell.trim()));

/** "Stand:" beside a day or a year, without an amount. */
function isRemark({ cells }: GridRow, amounts: readonly { position: number }[]): boolean {
  const first = cells.find((cell) => cellText(cell) !== undefined);
  return (
    typeof first === 'string' &&
    beginsNote(first) &&
    amounts.every(({ position }) => cellText(cells[position]) === undefined)
  );
}

/** A single text is no delivery. */
function isSingleText({ cells }: GridRow): boolean {
  const filled = cells.filter((cell) => cellText(cell) !== undefined);
  return filled.length === 1 && typeof filled[0] === 'string' && totalAt({ row: 0, cells }) < 0;
}

/** Total rows as the contract's table has them: the word for the sum in its first key. */
function totalRows(
  below: readonly GridRow[],
  fields: readonly { head: string; position: number }[],
  amounts: readonly { position: number; year: number | undefined }[],
  units: ReadonlyMap<number, string | undefined>,
): SourceRow[] {
  const isEnergy = (head: string) => head.startsWith('Endenergie');
  const key = fields.findIndex(({ head }) => ['quartier_id', 'sector', 'carrier'].includes(head));
  if (key < 0) return [];
  return below.flatMap((row): SourceRow[] => {
    const word = totalAt(row);
    if (word < 0) return [];
    return amounts.map((amount, place) => {
      const read = fields.map(({ head, position }, at): [GridCell, number] => {
        if (at === key) return [row.cells[word] ?? null, word];
        if (isEnergy(head)) return [row.cells[amount.position] ?? null, amount.position];
        if (head === 'Einheit') return [units.get(amount.position) ?? null, -1];
        if (head === 'year' && amount.year !== undefined) return [String(amount.year), amount.position];
        // the sum of connections stands there once
        if (head === 'connections' && place === 0) return [row.cells[position] ?? null, position];
        return [null, -1];
      });
      const [cells, columns] = [read.map(([cell]) => cell), read.map(([, column]) => column)];
      return { cells, columns, row: row.row, isTotal: true };
    });
  });
}
