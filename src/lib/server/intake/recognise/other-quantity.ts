import type { Text } from '#lib/domain/vocabulary.ts';
import { energy, reportedEmissions } from '../../contract/balance.ts';
import type { Table } from '../../contract/table.ts';
import type { GridFinding } from '../grid/grid.ts';
import { unitsOfNote } from './head-text.ts';
import type { Title } from './title-findings.ts';

interface Quantity {
  named: RegExp;
  /** What a title says that is about final energy as well. */
  unless: RegExp;
  what: Text;
}

/** Of amounts that are divided by something. */
const relative: Quantity = {
  named:
    /(?:^|[^\p{L}])(?:(?:je|pro|per) (?:Einwohner\p{L}*|EW|Kopf|Person\p{L}*|Haushalt|Wohnung|Wohneinheit|WE|m²|m2|Quadratmeter|capita)|spezifisch\p{L}*)(?:[^\p{L}\d]|$)/iu,
  unless: /gesamt|absolut|insgesamt/iu,
  what: { de: 'Werte je Einwohner, Wohnung oder Fläche', en: 'values per inhabitant, dwelling or area' },
};

/** Quantities in units of energy that are no final energy. */
const others: readonly Quantity[] = [
  {
    named: /prim(?:ä|ae)renergie(?!faktor)|primary energy/iu,
    unless: /end-|endenergie|final energy/iu,
    what: { de: 'Primärenergie', en: 'primary energy' },
  },
  {
    named: /nutzenergie|nutzwärme|useful energy/iu,
    unless: /end-?energie|final energy/iu,
    what: { de: 'Nutzenergie', en: 'useful energy' },
  },
  {
    named: /erzeugung|einspeisung|(?:strom|wärme)produktion|power generation/iu,
    unless: /end-?energie|verbrauch|verbräuche|einsatz|absatz|abgabe|bilanz|final energy|consumption/iu,
    what: { de: 'Erzeugung oder Einspeisung', en: 'generation or feed-in' },
  },
];

const maxCharacters = 200;

/** Tells of titles that name another quantity than final energy, or amounts that are divided by something. */
export function otherQuantities(table: Table, head: number, titles: readonly Title[]): GridFinding[] {
  const quantities = table === energy ? [relative, ...others] : table === reportedEmissions ? [relative] : [];
  return titles.flatMap(({ text, row }) => {
    const said = text.slice(0, maxCharacters);
    const found = quantities.find(({ named, unless }) => named.test(said) && !unless.test(said));
    // "MWh je Einwohner" is a unit that nobody reads
    const isOfUnit = found === relative && unitsOfNote(said).some(({ unit }) => unit === undefined);
    if (!found || isOfUnit) return [];
    const parameters = { what: found.what };
    return [{ rule: 'title_other_quantity' as const, row: row ?? head, value: text, parameters }];
  });
}
