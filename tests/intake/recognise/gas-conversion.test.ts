import { describe, expect, it } from 'vitest';
import { recogniseText, recognisedIn, shown } from './grids.ts';

const table = (energy: string, rows: string) =>
  `Quartier;Jahr;Sektor;Energieträger;${energy};Einheit;Status;Quelle\n${rows}`;
const row = (carrier: string, value: string, unit = '') =>
  `horst;2020;Haushalte;${carrier};${value};${unit};final;Netz`;

describe('natural gas by gross calorific value', () => {
  it.each([
    'Endenergie (Hs) [kWh]',
    'Endenergie [kWh Hs]',
    'Endenergie Hs in kWh',
    'Endenergie [kWh] (Brennwert)',
    'energy_kwh_hs',
  ])('is converted exactly, and electricity is not: %s', (head) => {
    const { tables, errors } = recogniseText(table(head, `${row('Erdgas', '1000')}\n${row('Strom', '7')}`));
    expect(errors).toEqual([]);
    // 1 MWh × 0.903
    expect(shown(tables[0], ['carrier', 'energy_mwh'])).toEqual(['natural_gas|0.903', 'electricity|0.007']);
    expect(recognisedIn(tables[0])).toContain(
      `„${head}“: Erdgas von Brennwert (Hs) in Heizwert (Hi), mal 0,903 (Werte: 1); unverändert: Strom`,
    );
  });

  it('is told by the unit of a row, and totals are compared as they stand', () => {
    const rows = [row('Erdgas', '200', 'MWh Hs'), row('Strom', '50', 'MWh'), 'Summe;;;;250;MWh;;'].join('\n');
    const { tables, errors, warnings } = recogniseText(table('Endenergie', rows));
    expect([errors, warnings]).toEqual([[], []]);
    expect(shown(tables[0], ['energy_mwh'])).toEqual(['180.6', '50']);
  });

  it('is converted in every year of a wide table, and below headings that name it', () => {
    const { tables, errors } = recogniseText(`
Quartier;Sektor;2019 [MWh Hs];2020 [MWh Hs];Status;Quelle
Erdgas
horst;Haushalte;100;110;final;Netz
Strom
horst;Haushalte;5;6;final;Netz`);
    expect(errors).toEqual([]);
    expect(shown(tables[0], ['carrier', 'year', 'energy_mwh'])).toEqual([
      'natural_gas|2019|90.3',
      'natural_gas|2020|99.33',
      'electricity|2019|5',
      'electricity|2020|6',
    ]);
  });

  it('is an error where somebody says Hi, and where another fuel stands in the column', () => {
    const text = table('Endenergie (Hs) [MWh]', `${row('Erdgas', '100')}\n${row('Heizöl', '8')}`);
    const found = recogniseText(text);
    expect(found.errors).toEqual(['E3 gross_calorific_carrier']);
    expect(shown(found.tables[0], ['energy_mwh'])).toEqual(['90.3', '']);
    const hi = recogniseText(text, { choice: { gas: 'hi' } });
    expect(hi.errors).toEqual(['E2 source_gas_twofold']);
    expect(shown(hi.tables[0], ['energy_mwh'])).toEqual(['', '']);
  });

  it('is asked about where a carrier says the other calorific value', () => {
    const found = recogniseText(table('Endenergie (Hs) [MWh]', row('Erdgas (Hi)', '100')));
    expect(found.errors).toEqual(['E2 calorific_value_twofold']);
    expect(shown(found.tables[0], ['energy_mwh'])).toEqual(['']);
  });

  it('is not converted because of a title, which need not speak of the values', () => {
    const title = 'Gas nach Brennwert';
    const text = (head: string) => `${title}\n${table(head, row('Erdgas', '100'))}`;
    expect(recogniseText(text('Endenergie [MWh]')).errors).toEqual(['1 gross_calorific_title']);
    const said = ['Endenergie (Hs) [MWh]', 'Endenergie (Hi) [MWh]'].map((head) => recogniseText(text(head)));
    expect(said.map(({ errors }) => errors)).toEqual([[], []]);
    expect(said.map(({ tables }) => shown(tables[0], ['energy_mwh']))).toEqual([['90.3'], ['100']]);
  });

  it('of other tables has to be converted before', () => {
    const { errors } = recogniseText(`
Faktorensatz;Energieträger;Jahr;Emissionsfaktor [g/kWh];mit Vorketten;Quelle
f;Erdgas (Hs);2020;200;ja;x`);
    expect(errors).toEqual(['B2 gross_calorific_word']);
  });
});
