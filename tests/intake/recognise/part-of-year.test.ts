import { describe, expect, it } from 'vitest';
import { known } from './dialects.ts';
import { recognise, recogniseText, rowsOfText, sheetOf } from './grids.ts';

const table = `Quartier;Jahr;Sektor;Energieträger;Endenergie [MWh];Status;Quelle
Horst;2025;Haushalte;Strom;1000;final;Netz
Horst;2025;Haushalte;Erdgas;2000;final;Netz`;

describe('values of parts of a year', () => {
  it.each(['Monat', 'Quartal', 'Abrechnungszeitraum', 'von', 'Bemerkung 1'])(
    'are not imported, whatever their column is called: %s',
    (head) => {
      const { errors, problems, tables } = recogniseText(
        `Quartier;Jahr;${head};Sektor;Energieträger;Endenergie [MWh];Status;Quelle
Horst;2024;Januar;Haushalte;Strom;1100;final;Netz
Horst;2024;Februar;Haushalte;Strom;1000;final;Netz`,
        { known },
      );
      expect(errors).toEqual(['C1 part_of_year']);
      expect(tables[0]?.rows).toEqual([]);
      const { hint } = problems.find(({ rule }) => rule === 'part_of_year')!;
      expect(hint!.de).toContain('zum ganzen Kalenderjahr zusammenzählen');
      expect(hint!.de).not.toMatch(/lösch/);
    },
  );

  it('may stand as columns, or in the column of the year', () => {
    const { errors } = recogniseText(
      `Quartier;Jahr;Sektor;Energieträger;Jan;Feb;Mrz;Status;Quelle
Horst;2024;Haushalte;Strom;1100;1000;900;final;Netz`,
      { known },
    );
    expect(errors).toEqual(['E1 part_of_year']);
    for (const year of ['Januar 2024', 'Q1 2024', '01/2024', '2024-03', '1. Halbjahr 2024'])
      expect(recogniseText(table.replace('2025', year), { known }).errors, year).toEqual(['B2 year_part']);
  });

  it('are told from whole years', () => {
    const years = `Quartier;Jahr;Zeitraum;Sektor;Energieträger;Endenergie [MWh];Status;Quelle
Horst;2024;01.01.2024 - 31.12.2024;Haushalte;Strom;1100;final;Netz`;
    expect(recogniseText(years, { known }).errors).toEqual(['C1 column_unknown']);
  });

  it('of population are not to be added up', () => {
    const { errors, problems } = recogniseText(
      `Quartier;Jahr;Quartal;Einwohner;Wohnungen
Horst;2024;1;9900;5000
Horst;2024;2;9910;5000`,
      { known },
    );
    expect(errors).toEqual(['C1 part_of_year_stock']);
    expect(problems.at(-1)?.hint?.de).toContain('nicht zusammenzählen');
  });

  it.each([
    'Endenergie 1. Halbjahr 2025',
    'Q1 2025',
    'Verbrauch 3. Quartal 2025',
    'Januar–Juni 2025',
    'Stromverbrauch 01.01.2025 bis 30.06.2025',
    'Heizperiode Oktober 2024 – April 2025',
    'Energieverbrauch Januar 2025',
  ])('are an error where the title says so: %s', (title) => {
    expect(recogniseText(`${title}\n\n${table}`, { known }).errors).toEqual(['1 part_of_year_title']);
  });

  it.each([
    'Endenergie 2025, Stand 30.06.2026',
    'Datenstand 1. Halbjahr 2026',
    'Januar bis Dezember 2025',
    'Energieverbrauch 01.01.–31.12.2025',
    '1.–4. Quartal 2025',
    'Gelsenkirchen, Januar 2026',
    'Energiebericht 2025, Januar 2026',
    'Gelsenkirchen, 30. Januar 2026',
    'Energiedaten vom 12. Mai 2026',
  ])('are not meant by: %s', (title) => {
    expect(recogniseText(`${title}\n\n${table}`, { known }).errors).toEqual([]);
  });

  it('may be named by the sheet', () => {
    const named = (name: string) => recognise([sheetOf(rowsOfText(table), { name })], { known }).errors;
    for (const name of ['Januar', 'Jan 25', 'Q1', 'Januar 2025', '1. HJ 2025'])
      expect(named(name), name).toEqual(['1 part_of_year_title']);
    for (const name of ['2025', 'Endenergie', 'Strom 2025', 'H0', 'Blatt 1'])
      expect(named(name), name).toEqual([]);
  });
});
