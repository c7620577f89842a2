import { describe, expect, it } from 'vitest';
import { known } from './dialects.ts';
import { recognise, recogniseText, rowsOfText, sheetOf } from './grids.ts';

const table = `Sektor;Energieträger;Endenergie [MWh];Status;Quelle
Haushalte;Strom;1000;final;Netz
Haushalte;Erdgas;2000;final;Netz`;
const given = (year: string, quartier: string) => ({
  given: new Map([
    ['year', year],
    ['quartier_id', quartier],
  ]),
});
const errorsBelow = (title: string, choice = given('2024', 'horst')) =>
  recogniseText(`${title}\n\n${table}`, { choice, known }).errors;

describe('what stands above a table', () => {
  it.each([
    'Primärenergieverbrauch in MWh',
    'Stromerzeugung 2024',
    'Nutzenergie der Gebäude',
    'Energieverbrauch je Einwohner',
    'Spezifischer Verbrauch pro m²',
  ])('is an error where it names another quantity: %s', (title) => {
    expect(errorsBelow(title)).toEqual(['1 title_other_quantity']);
  });

  it.each([
    'End- und Primärenergie',
    'Primärenergiefaktor der Fernwärme: 0,3',
    'Energieeinsatz zur Wärmeerzeugung',
    'Verbrauch je Sektor und Energieträger',
    'Verbrauch gesamt und je Einwohner',
  ])('may speak of other quantities, too: %s', (title) => expect(errorsBelow(title)).toEqual([]));

  it.each([
    'Energieverbrauch 2024, witterungsbereinigt',
    'Klimabereinigte Werte',
    'Verbrauch, Gradtagszahl-korrigiert',
    'weather-adjusted final energy',
  ])('is an error where it says that values are adjusted for weather: %s', (title) => {
    expect(errorsBelow(title)).toEqual(['1 weather_adjusted_title']);
  });

  it.each([
    'Werte nicht witterungsbereinigt',
    'ohne Witterungsbereinigung',
    'Energiebilanz 2024',
    'Stand 2025',
    'Energie Horst, 2023 und 2024',
    'Witterungsbereinigung: keine',
    'witterungsbereinigt: nein',
    'Die Witterungsbereinigung erfolgt im Monitor',
    'Datenstand 2025',
    'Energiebilanz gemäß BISKO 2019',
    'Verordnung 2023/1542',
    'Abteilung Verkehr und Umwelt',
    'Datei von Herrn Lünen-Süd',
  ])('may say: %s', (title) => expect(errorsBelow(title)).toEqual([]));

  it('is an error where the name of a sheet says Hs, and no head says what holds', () => {
    const named = (text: string) =>
      recognise([sheetOf(rowsOfText(text), { name: 'Brennwert' })], {
        choice: given('2024', 'horst'),
        known,
      });
    expect(named(table).errors).toEqual(['1 gross_calorific_title']);
    expect(named(table.replace('[MWh]', '(Hi) [MWh]')).errors).toEqual([]);
  });

  it('is an error where it names another year or quartier than was stated', () => {
    expect(errorsBelow('Energiebilanz 2023')).toEqual(['1 given_contradicted']);
    expect(errorsBelow('Energiebilanz Lünen-Süd')).toEqual(['1 given_contradicted']);
    const { problems } = recogniseText(`Energiebilanz Lünen-Süd\n\n${table}`, {
      choice: given('2024', 'horst'),
      known,
    });
    expect(problems.find(({ rule }) => rule === 'given_contradicted')?.text.de).toContain(
      'Für „Quartier“ wurde angegeben: Horst.',
    );
    expect(errorsBelow('Energiebilanz Lünen-Süd', given('2024', 'luenen-sued'))).toEqual([]);
    // a column says it for each row
    const dated = table.replaceAll('\n', '\n2023;').replace('Sektor', 'Jahr;Sektor');
    expect(
      recogniseText(`Energiebilanz 2022\n\n${dated}`, { choice: given('2024', 'horst') }).errors,
    ).toEqual([]);
  });

  const warningsBelow = (title: string, choice?: ReturnType<typeof given>) =>
    choice
      ? recogniseText(`${title}\n\n${table}`, { choice, known }).warnings
      : recogniseText(`${title}\n\n${ofSued}`, { known }).warnings;
  const ofSued = table.replaceAll('\n', '\n2024;luenen-sued;').replace('Sektor', 'Jahr;Quartier;Sektor');

  it.each([
    ['Energiebericht für Lünen', given('2024', 'horst')],
    ['Stadt: Lünen', given('2024', 'horst')],
    ['Lünen', given('2024', 'horst')],
    ['Energiebericht für Gelsenkirchen', undefined],
    ['Energiebilanz Horst', undefined],
  ])('is told where it names another place than the rows: %s', (title, choice) => {
    expect(warningsBelow(title, choice)).toContain('1 title_of_other_place');
  });

  it.each([
    ['Energiebericht für Gelsenkirchen', given('2024', 'horst')],
    ['Energiebericht der Stadtwerke Lünen GmbH', given('2024', 'horst')],
    ['Energiebilanz Lünen, Süd', undefined],
    ['Energiebilanz der Quartiere Horst und Lünen-Süd', undefined],
    ['Energiebilanz', undefined],
  ])('may name: %s', (title, choice) => {
    expect(warningsBelow(title, choice)).not.toContain('1 title_of_other_place');
  });

  it('is told where it says bereinigt, and not wovon', () => {
    expect(warningsBelow('Endenergie (bereinigt)', given('2024', 'horst'))).toContain('1 adjusted_title');
    expect(errorsBelow('Endenergie (bereinigt)')).toEqual([]);
    expect(warningsBelow('Endenergie, unbereinigt')).not.toContain('1 adjusted_title');
  });
});

describe('a note below a table', () => {
  it('is an error where it says that values are adjusted for weather', () => {
    const below = (note: string) =>
      recogniseText(`${table}\n${note}`, { choice: given('2024', 'horst'), known }).errors;
    expect(below('Anmerkung: Werte witterungsbereinigt')).toEqual(['4 weather_adjusted_title']);
    expect(below('Anmerkung: Werte nicht witterungsbereinigt')).toEqual([]);
  });
});
