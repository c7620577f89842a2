import type { Text } from '#lib/domain/vocabulary.ts';
import type { Rule } from '../problem-texts.ts';

/** What whoever has the command line can do as well. Pages and returned files do not tell it. */
export const optionTexts: Partial<Record<Rule, Text>> = {
  number_decimal_unclear: {
    de: 'Auf der Kommandozeile: --decimal , oder --decimal .',
    en: 'On the command line: --decimal , or --decimal .',
  },
  cell_protected: {
    de: 'Auf der Kommandozeile: --base AUSGABE',
    en: 'On the command line: --base EDITION',
  },
  table_not_found: {
    de: 'Auf der Kommandozeile: --quartier ID, --sector SEKTOR, --set SPALTE=WERT',
    en: 'On the command line: --quartier ID, --sector SECTOR, --set COLUMN=VALUE',
  },
  column_missing: { de: '{option}', en: '{option}' },
  column_near: {
    de: 'Schreibweisen einer Stelle bestätigt „monitor map“.',
    en: '"monitor map" confirms what a body writes.',
  },
  source_value_unknown: {
    de: 'Auf der Kommandozeile: --value mit {columns}',
    en: 'On the command line: --value with {columns}',
  },
  source_no_area: {
    de: 'Auf der Kommandozeile: „monitor map … --as ORGANISATION“ mit --word GEBIET=quartier_id:KENNUNG; mit --base kennt die Prüfung die Quartiere der Ausgabe.',
    en: 'On the command line: "monitor map … --as ORGANISATION" with --word AREA=quartier_id:ID; with --base the check knows the neighbourhoods of the edition.',
  },
  source_other_areas: {
    de: 'Auf der Kommandozeile ordnet „monitor map“ Gebiete zu.',
    en: 'On the command line "monitor map" matches areas.',
  },
  source_gas_unclear: {
    de: 'Auf der Kommandozeile: --gas hs oder --gas hi',
    en: 'On the command line: --gas hs or --gas hi',
  },
  source_gas_twofold: {
    de: 'Auf der Kommandozeile: --gas',
    en: 'On the command line: --gas',
  },
};
