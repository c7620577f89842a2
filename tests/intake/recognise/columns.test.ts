import { describe, expect, it } from 'vitest';
import { tables as contract } from '#lib/server/contract/tables.ts';
import { englishHeads } from '#lib/server/intake/recognise/aliases/columns-en.ts';
import { germanHeads } from '#lib/server/intake/recognise/aliases/columns-de.ts';
import { tableAliases } from '#lib/server/intake/recognise/aliases/tables.ts';
import { wordAliases } from '#lib/server/intake/recognise/aliases/words.ts';
import { headsOf, tableHeads } from '#lib/server/intake/recognise/head-book.ts';
import { recogniseText, recognisedIn, shown } from './grids.ts';

const columnsOf = contract.flatMap((table) => table.columns.map((column) => ({ table, column })));

describe('heads of the contract', () => {
  it.each(columnsOf)(
    '$table.name.$column.name has German and English heads, which name nothing else',
    ({ table, column }) => {
      const { book } = tableHeads.find((heads) => heads.table === table)!;
      for (const language of [germanHeads, englishHeads]) {
        const heads = headsOf(table, column, language);
        expect(heads.length).toBeGreaterThan(0);
        for (const head of [column.name, ...heads]) expect([head, book.only(head)]).toEqual([head, column]);
      }
    },
  );

  it('are lists of columns, words and tables that there are', () => {
    const known = new Set(
      columnsOf.flatMap(({ table, column }) => [column.name, `${table.name}.${column.name}`]),
    );
    for (const list of [germanHeads, englishHeads, wordAliases])
      expect(Object.keys(list).filter((name) => !known.has(name))).toEqual([]);
    expect(Object.keys(tableAliases).sort()).toEqual(contract.map(({ name }) => name).sort());
    for (const [name, words] of Object.entries(wordAliases)) {
      const { column } = columnsOf.find(
        (one) => name === one.column.name || name === `${one.table.name}.${one.column.name}`,
      )!;
      expect(Object.keys(words).filter((key) => !column.values!.includes(key))).toEqual([]);
    }
  });

  it('are compared without case, punctuation and spelling of umlauts', () => {
    const { tables, errors } = recogniseText(
      'QUARTIER;jahr:;SEKTOR;Energietraeger;ENDENERGIE_[MWh];Status*;Quelle\na;2020;GHD;Erdgas;1;endgueltig;x',
    );
    expect(errors).toEqual([]);
    expect(shown(tables[0], ['sector', 'carrier', 'energy_mwh', 'status'])).toEqual([
      'services|natural_gas|1|final',
    ]);
  });

  it.each([
    ['Private Haushalte', 'Holz', 'vorl.', 'households|biomass|provisional'],
    ['Gewerbe, Handel, Dienstleistungen (GHD)', 'Elektrizität', 'endg.', 'services|electricity|final'],
    ['Kommunale Verwaltung', 'Umgebungswärme', 'hochgerechnet', 'municipal|ambient_heat|estimated'],
    ['Städtische Liegenschaften', 'Nachtspeicher', 'Schätzwert', 'municipal|heating_electricity|estimated'],
    ['Industrie', 'Sonstige Konventionelle', 'vorläufig', 'industry|other_fossil|provisional'],
    ['Verkehr', 'Dieselkraftstoff', 'ENDGÜLTIG', 'transport|diesel|final'],
  ])('are those of municipal balances: %s, %s, %s', (sector, carrier, status, keys) => {
    const { tables, errors } = recogniseText(
      `Quartier;Jahr;Kundengruppe;Energieart;Energiemenge [MWh];Datenstand;Quelle\na;2020;${sector};${carrier};710.0;${status};x`,
    );
    expect(errors).toEqual([]);
    expect(shown(tables[0], ['sector', 'carrier', 'status', 'energy_mwh'])).toEqual([`${keys}|710`]);
  });

  it('are proposed where they are similar, and unknown where not', () => {
    const { errors, problems } = recogniseText('Quartier;Jahr;Einwohnr;Parkplätze;Leer\na;2020;4930;7;');
    expect(errors).toEqual(['C1 column_near', 'D1 column_unknown']);
    expect(problems[0]!.text.de).toBe('Die Spalte „Einwohnr“ ist unbekannt. Meinten Sie „Einwohner“?');
  });

  it('are missing or twice', () => {
    const head = 'Quartier;Jahr;Sektor;Energieträger;Endenergie [MWh];Status;Quelle';
    const row = 'a;2020;GHD;Erdgas;1;endgültig;x';
    const twice = recogniseText(`${head};Status\n${row};vorläufig`);
    expect(twice.errors).toEqual(['H1 column_twice']);
    expect(twice.problems[0]!.text.de).toBe(
      'Die Spalte „Status“ kommt zweimal vor: „Status“ in Spalte F nennt dasselbe.',
    );
    expect(recogniseText(`${head.replace(';Status', '')}\n${row.replace(';endgültig', '')}`).errors).toEqual([
      '1 column_missing',
    ]);
  });
});

describe('columns beside years', () => {
  const wide = 'Quartier;Sektor;Energieträger;Status;Quelle';
  const row = 'a;GHD;Erdgas;final;x';

  it.each(['Endenergie [MWh];2019 [MWh];2020 [MWh]', '2019 [MWh];2020 [MWh];Endenergie [MWh]'])(
    'without one hold for none of them: %s',
    (heads) => {
      const values = heads.split(';').map((head) => head.slice(2, 4));
      const { tables, errors, problems } = recogniseText(
        `${wide};${heads}\n${row};${values.map((value) => (value === 'de' ? '70' : value)).join(';')}`,
      );
      expect(errors).toHaveLength(1);
      expect(problems[0]!.text.de).toContain('Der Kopf „Endenergie [MWh]“ nennt kein Jahr');
      expect(shown(tables[0], ['year', 'energy_mwh'])).toEqual(['2019|19', '2020|20']);
    },
  );

  it('are none of the years of figures of another column', () => {
    const { tables, errors } = recogniseText(
      'Quartier;Einwohner 2019;Einwohner 2020;Wohnungen\na;100;110;50',
    );
    expect(errors).toEqual(['D1 column_without_year']);
    expect(shown(tables[0], ['year', 'population', 'dwellings'])).toEqual(['2019|100|', '2020|110|']);
  });

  it('that give shares are left out', () => {
    const { tables, errors, warnings } = recogniseText(
      `${wide};2019 [MWh];2019 [%];2020 [MWh];2020 in %\n${row};7;70;8;80`,
    );
    expect({ errors, warnings }).toEqual({ errors: [], warnings: ['1 derived_columns_skipped'] });
    expect(shown(tables[0], ['year', 'energy_mwh'])).toEqual(['2019|7', '2020|8']);
  });
});

describe('columns that no table has', () => {
  const read = (head: string, value: string) =>
    recogniseText(`Sektor;Energieträger;2019 [MWh];2020 [MWh];${head}\nHaushalte;Erdgas;100;90;${value}`, {
      choice: {
        given: new Map([
          ['quartier_id', 'a'],
          ['status', 'final'],
          ['source', 'x'],
        ]),
      },
    });

  it.each(['Rang', 'Mittelwert', 'Durchschnitt 2019–2020', 'Ø 2019/20', 'Trend', 'Veränderung'])(
    'that follow from others are left out: %s',
    (head) => {
      const { tables, errors, warnings } = read(head, '1');
      expect({ errors, warnings }).toEqual({ errors: [], warnings: ['1 derived_columns_skipped'] });
      expect(shown(tables[0], ['year', 'energy_mwh'])).toEqual(['2019|100', '2020|90']);
    },
  );

  it.each(['Bemerkung', 'Anmerkungen', 'Kommentar', 'Notiz'])(
    'that hold remarks are left out: %s',
    (head) => {
      expect(read(head, 'gerundet')).toMatchObject({ errors: [], warnings: ['1 note_columns_skipped'] });
      expect(read(head, 'Angabe in kWh').errors).toEqual(['2 unit_twofold']);
    },
  );

  it.each(['Brennwert (kWh/m³)', 'Heizwert [kWh/kg]', 'Gasmenge [m³]', 'Verbrauch in Nm³', 'Zustandszahl'])(
    'that amounts of fuel are reckoned with are left out: %s',
    (head) => {
      expect(read(head, '11')).toMatchObject({ errors: [], warnings: ['1 side_columns_skipped'] });
    },
  );

  it.each([
    ['davon Fernwärme', 'E1 part_of_row'],
    ['Brennwert [MWh]', 'E1 gross_calorific_head'],
    ['Parkplätze', 'E1 column_unknown'],
  ])('are else an error: %s', (head, rule) => {
    expect(read(head, '7').errors).toEqual([rule]);
  });

  it('do not keep a table of years from being found', () => {
    const { tables, errors } = recogniseText(
      'Sektor;2019 [MWh];2020 [MWh];Trend;Rang\nHaushalte;7;8;sinkt;1',
    );
    expect(tables[0]!.table.name).toBe('energy');
    expect(errors).toEqual(Array.from({ length: 4 }, () => '1 column_missing'));
  });
});

describe('heads of energy', () => {
  const read = (head: string) =>
    recogniseText(`Quartier;Jahr;Sektor;Energieträger;${head};Status;Quelle\na;2020;GHD;Erdgas;100;final;x`);
  const value = (head: string) => shown(read(head).tables[0], ['energy_mwh'])[0];

  it.each([
    'MWh',
    'MWh (Hi)',
    'Endenergie (MWh) Hi',
    'Endenergie [MWh, Hi]',
    'Endenergie heizwertbezogen [MWh]',
    'Endenergie (bezogen auf den Heizwert) [MWh]',
    'Endenergie in MWh (unterer Heizwert Hu)',
    'Endenergie (nicht witterungsbereinigt) [MWh]',
  ])('may name the net calorific value: %s', (head) => {
    expect(read(head).errors).toEqual([]);
    expect(value(head)).toBe('100');
  });

  it.each([
    'MWh (Hs)',
    'Endenergie (brennwertbezogen) [MWh]',
    'Endenergie brennwertbezogen [MWh]',
    'Endenergie nach Brennwert [MWh]',
    'Endenergie (oberer Heizwert) [MWh]',
    'Endenergie in MWh (Brennwert Hs)',
  ])('may name the gross calorific value: %s', (head) => {
    expect(read(head).errors).toEqual([]);
    expect(value(head)).toBe('90.3');
  });

  it.each(['Endenergie witterungsbereinigt (MWh)', 'Klimabereinigter Endenergieverbrauch [MWh]'])(
    'may not name values that are adjusted for weather: %s',
    (head) => expect(read(head).errors).toEqual(['E1 weather_adjusted_head']),
  );

  it('of adjusted values are left out beside the measured ones', () => {
    const { errors, warnings, tables } = recogniseText(
      'Quartier;Jahr;Sektor;Energieträger;Endenergie bereinigt;Endenergie [MWh];Endenergie witterungsbereinigt [MWh];Status;Quelle\na;2020;GHD;Erdgas;;100;110;final;x',
    );
    expect({ errors, warnings }).toEqual({ errors: [], warnings: ['1 derived_columns_skipped'] });
    expect(shown(tables[0], ['energy_mwh'])).toEqual(['100']);
  });
});

it('a share beside its amount is left out, an amount in two units is twofold', () => {
  const read = (heads: string) =>
    recogniseText(
      `Quartier;Jahr;Sektor;Energieträger;${heads};Status;Quelle\na;2020;GHD;Erdgas;70;7;final;x`,
    );
  expect(read('Endenergie [%];Endenergie [MWh]')).toMatchObject({
    errors: [],
    warnings: ['1 derived_columns_skipped'],
  });
  expect(read('Endenergie [MWh];Endenergie [kWh]').errors).toEqual(['F1 column_twice']);
});

describe('units', () => {
  const energy = (head: string, value: string, title = '') =>
    recogniseText(
      `${title === '' ? '' : `${title}\n`}Quartier;Jahr;Sektor;Energieträger;${head};Status;Quelle\na;2020;GHD;Erdgas;${value};endgültig;x`,
    );
  const valueOf = (found: ReturnType<typeof energy>) => shown(found.tables[0], ['energy_mwh'])[0];

  it.each([
    ['Endenergie [kWh]', '10.000.000,0', '10000'],
    ['Endenergie (MWh/a)', '12,25', '12.25'],
    ['Endenergie in GWh', '0,0123', '12.3'],
    ['Endenergie kWh/Jahr', '1', '0.001'],
    ['energy_mwh', '12.25', '12.25'],
    ['Endenergie in MWh je Jahr', '7', '7'],
    ['Final energy, kWh', '0.1', '0.0001'],
  ])('%s: %s is %s MWh, exactly', (head, value, mwh) => {
    const found = energy(head, value);
    expect(found.errors).toEqual([]);
    expect(valueOf(found)).toBe(mwh);
  });

  it.each([
    ['g_per_kwh', '247', '247'],
    ['Emissionsfaktor [g/kWh]', '247,5', '247.5'],
    ['Emissionsfaktor [kg CO2e/MWh]', '247,5', '247.5'],
    ['Emissionsfaktor [kg/kWh]', '0,2475', '247.5'],
  ])('%s: %s is %s g/kWh', (head, value, factor) => {
    const { tables, errors } = recogniseText(
      `Faktorensatz;Energieträger;Jahr;${head};mit Vorketten;Quelle\nf;Erdgas;2020;${value};WAHR;x`,
    );
    expect(errors).toEqual([]);
    expect(shown(tables[0], ['carrier', 'g_per_kwh', 'includes_upstream'])).toEqual([
      `natural_gas|${factor}|true`,
    ]);
  });

  it.each([
    ['[t]', '850', '850'],
    ['[kg CO₂e]', '850', '0.85'],
    ['in kt', '0,85', '850'],
    ['(t CO2-Äq.)', '850', '850'],
  ])('Emissionen %s: %s is %s t', (unit, value, tonnes) => {
    const { tables, errors } = recogniseText(
      `Quartier;Jahr;Sektor;Emissionen ${unit};Stand;Quelle\na;2020;Verkehr;${value};vorläufig;x`,
    );
    expect(errors).toEqual([]);
    expect(shown(tables[0], ['sector', 'emissions_t', 'status'])).toEqual([
      `transport|${tonnes}|provisional`,
    ]);
  });

  it('come from a title, if the head has none', () => {
    const found = energy('Endenergie', '1500', 'Energiebilanz, Angaben in kWh');
    expect(found.errors).toEqual([]);
    expect(valueOf(found)).toBe('1.5');
    expect(recognisedIn(found.tables[0])).toEqual(
      expect.arrayContaining([
        '„Endenergie“: Einheit kWh aus Zeile 1',
        '„Endenergie“: von kWh in MWh, geteilt durch 1.000',
      ]),
    );
  });

  it('are asked for, never assumed, and two are one too many', () => {
    expect(energy('Endenergie', '1500').errors).toEqual(['E1 unit_missing']);
    expect(energy('Endenergie [PJ]', '1500').errors).toEqual(['E1 unit_unknown']);
    expect(energy('Endenergie [t]', '1500').errors).toEqual(['E1 unit_unknown']);
    expect(energy('Endenergie [kWh] in MWh', '1500').errors).toEqual(['E1 unit_twofold']);
    expect(energy('energy_mwh', '1500', 'Angaben in kWh').errors).toEqual(['E2 unit_twofold']);
    expect(energy('Endenergie [teilweise] [MWh]', '1500').errors).toContain('E1 column_unknown');
    expect(energy('Endenergie [temperaturbereinigt] [MWh]', '1500').errors).toContain(
      'E1 weather_adjusted_head',
    );
  });

  it('may stand in each row', () => {
    const { tables, errors, problems } = recogniseText(`
Quartier;Jahr;Sektor;Energieträger;Endenergie;Einheit;Status;Quelle
a;2019;GHD;Erdgas;1500;kWh;endgültig;x
a;2020;GHD;Erdgas;1,5;MWh;endgültig;x
a;2021;GHD;Erdgas;7;PJ;endgültig;x
a;2022;GHD;Erdgas;7;;endgültig;x
a;2023;GHD;Erdgas;;;endgültig;x`);
    expect(errors).toEqual(['F4 unit_unknown', 'E5 unit_missing']);
    expect(shown(tables[0], ['energy_mwh'])).toEqual(['1.5', '1.5', '', '', '']);
    expect(problems[0]!.value).toBe('PJ');
  });
});
