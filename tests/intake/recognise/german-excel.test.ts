import { describe, expect, it } from 'vitest';
import { cellOf, recogniseText, recognisedIn, shown } from './grids.ts';

/** As German Excel saves a sheet: title, kWh, decimal comma, thousands, total. */
const sheet = `
Energie Horst, Stand März;;;;;;;;;;
;;;;;;;;;;
quartier_id;Jahr;Sektor;Energieträger;Endenergie [kWh];Kürzel;Status;Grundlage;Datengüte;Anschlüsse;Quelle
horst;2019;Private Haushalte;Erdgas;10.000.000,0;;endgültig;abgerechnet;A;;Netzbetreiber (erfunden)
horst;2020;Private Haushalte;Erdgas;9.700.000,0;;endgültig;abgerechnet;A;;Netzbetreiber (erfunden)
horst;2021;Private Haushalte;Erdgas;9.400.000,0;;endgültig;abgerechnet;A;;Netzbetreiber (erfunden)
horst;2022;Private Haushalte;Erdgas;9.100.000,0;;endgültig;abgerechnet;A;;Netzbetreiber (erfunden)
horst;2023;Private Haushalte;Erdgas;8.800.000,0;;vorläufig;abgerechnet;A;;Netzbetreiber (erfunden)
horst;2024;Private Haushalte;Erdgas;8.500.000,0;;vorläufig;abgerechnet;A;;Netzbetreiber (erfunden)
Summe;;;;55.500.000,0;;;;;;`;

describe('a CSV of German Excel', () => {
  const { tables, errors, warnings } = recogniseText(sheet, { file: 'energy.csv' });
  const [energy] = tables;

  it('is read without an error', () => {
    expect(errors).toEqual([]);
    expect(warnings).toEqual(['1 rows_above_skipped']);
    expect(tables).toHaveLength(1);
    expect(energy!.head).toBe(3);
  });

  it('gives the rows of the contract', () => {
    expect(shown(energy, energy!.fields)).toEqual([
      'horst|2019|households|natural_gas|10000||final|billed|A||Netzbetreiber (erfunden)',
      'horst|2020|households|natural_gas|9700||final|billed|A||Netzbetreiber (erfunden)',
      'horst|2021|households|natural_gas|9400||final|billed|A||Netzbetreiber (erfunden)',
      'horst|2022|households|natural_gas|9100||final|billed|A||Netzbetreiber (erfunden)',
      'horst|2023|households|natural_gas|8800||provisional|billed|A||Netzbetreiber (erfunden)',
      'horst|2024|households|natural_gas|8500||provisional|billed|A||Netzbetreiber (erfunden)',
    ]);
    expect(cellOf(energy!, 5, 'energy_mwh')).toBe('E9');
  });

  it('says how it was read', () => {
    expect(recognisedIn(energy)).toEqual([
      'Tabelle: Endenergie je Quartier, Jahr, Sektor und Energieträger (Heizwert Hi)',
      'Kopfzeile in Zeile 3',
      'Spalten gelesen als: „Kürzel“ = Kürzel statt Zahl',
      '„Endenergie [kWh]“: von kWh in MWh, geteilt durch 1.000',
      'Dezimalkomma in: Endenergie [kWh]',
      '„Sektor“: Private Haushalte = Haushalte',
      'Summen nicht übernommen: Zeile 10',
    ]);
  });

  it('names a total that is not the sum, with both figures', () => {
    const { problems, warnings: found } = recogniseText(sheet.replace('55.500.000,0', '55.600.000,0'));
    expect(found).toEqual(['1 rows_above_skipped', 'E10 total_differs']);
    expect(problems.at(-1)!.text.de.replaceAll('\u00a0', ' ')).toBe(
      'Die Summe „Summe“ nennt für „Endenergie [kWh]“ 55.600.000,0, das sind 55.600 MWh; die Zeilen dazu ergeben 55.500 MWh.',
    );
  });
});
