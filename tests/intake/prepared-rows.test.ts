import { expect, it } from 'vitest';
import type { Delivery } from '#lib/server/intake/delivery.ts';
import { preparedFactor } from '#lib/server/intake/prepared-rows.ts';
import { known } from './recognise/dialects.ts';
import { recogniseText } from './recognise/grids.ts';

const heads = 'Faktorensatz;Energieträger;Jahr;Quartier;Emissionsfaktor [g/kWh];mit Vorketten;Quelle';
const text = `${heads}\nsatz;Fernwärme;2025;Horst;;;\nsatz;Fernwärme;2024;Horst;172;ja;Netz`;

it('a factor that is missing is asked for in the row that waits for it', () => {
  const [table] = recogniseText(text, { known }).tables;
  const reading = { file: 'Vorlage.xlsx', sheet: 'Emissionsfaktoren', table: 'emission_factors' };
  const delivery = { readings: [{ ...reading, prepared: table!.prepared }] } as unknown as Delivery;
  const of = (year: number) =>
    preparedFactor(delivery, { quartier: 'horst', carrier: 'district_heating', year }).prepared.de;
  expect(of(2025)).toBe('in Zeile 2 eintragen (Blatt „Emissionsfaktoren“; sie ist dafür vorbereitet)');
  // row 3 has one
  expect(of(2024)).toBe('mitliefern (Tabelle „Emissionsfaktoren“, in der Vorlage ein Blatt)');
});
