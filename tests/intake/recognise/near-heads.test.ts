import { describe, expect, it } from 'vitest';
import { known } from './dialects.ts';
import { recognise, recogniseText, rowsOfText, sheetOf } from './grids.ts';

const told = (text: string, rule: string) => {
  const { problems, ...found } = recogniseText(text, { known });
  return {
    ...found,
    texts: problems.filter((one) => one.rule === rule).map(({ text, hint }) => text.de + hint.de),
  };
};

describe('heads that no column has', () => {
  it('propose what follows "davon" with its unit, where the table lacks that column', () => {
    const measures =
      'Kürzel;Quartier;Titel;Kategorie;Wirkung;Status;Investition [EUR];davon Förderung (T€);Quelle';
    const { errors, texts } = told(`${measures}\nm1;Horst;Dach;x;direkt;geplant;900;300;ELE`, 'column_near');
    expect(errors).toEqual(['H1 column_near']);
    expect(texts[0]).toContain('Meinten Sie „Förderung (T€)“?');
  });

  it('name parts in words that fit their table', () => {
    const { errors, texts } = told(
      'Quartier;Jahr;Einwohner;davon männlich\nHorst;2024;9910;4900',
      'part_of_column',
    );
    expect(errors).toEqual(['D1 part_of_column']);
    expect(texts[0]).not.toMatch(/Sektor|Energieträger|doppelt/);
  });

  it('propose columns that often say the same, whose cells are no headings', () => {
    const { errors, texts } = told(
      'Stadtteil;Stichtag;Einwohner;Wohnungen\nHorst;31.12.2024;9910;5075',
      'column_near',
    );
    expect(errors).toEqual(['A1 column_near', 'B1 column_near']);
    expect(texts.join()).toMatch(/Meinten Sie „Quartier“.*Meinten Sie „Jahr“/);
  });

  it('over words are no column of amounts, and no rival of one', () => {
    const { errors } = told(
      `Quartier;Ziel;Sektoren;Zieljahr;erstes Basisjahr;letztes Basisjahr;Minderung [%];Zielwert t CO2e;Quelle
Horst;Klimaneutralität;alle;2045;1990;1990;100;0;Rat`,
      'column_of_words',
    );
    expect(errors).toEqual(['B1 column_of_words']);
  });

  it('are not found where "Jahr" stands beside its value, as on a cover sheet', () => {
    const cover = sheetOf(
      rowsOfText('Energiebericht;\nAuftraggeber;Stadt\nJahr;2024\nEinwohner;ca. 20.000'),
      {
        name: 'Deckblatt',
      },
    );
    const table = sheetOf(rowsOfText('Quartier;Jahr;Einwohner\nHorst;2024;9910'), { name: 'Bezug' });
    const { errors, warnings, tables } = recognise([cover, table], { known });
    expect([errors, warnings, tables.length]).toEqual([
      [],
      [expect.stringContaining('sheet_without_table')],
      1,
    ]);
  });
});
