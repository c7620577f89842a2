import { describe, expect, it } from 'vitest';
import { boundaryText, isWithoutTransport, scopeText } from '#lib/sentences/scope-names.ts';
import type { DeliveredSector } from '#lib/domain/records/balance.ts';

const sector = (id: string, de: string, is_delivered = true): DeliveredSector => ({
  sector: id,
  label: { de, en: `${de} (en)` },
  is_delivered,
});

const sectors = [
  sector('households', 'Haushalte'),
  sector('services', 'GHD'),
  sector('industry', 'Industrie'),
  sector('municipal', 'Kommune'),
  sector('transport', 'Verkehr'),
  sector('road', 'Straße'),
];
const lacking = (...ids: string[]) =>
  sectors.map((row) => ({ ...row, is_delivered: !ids.includes(row.sector) }));
const all = ['households', 'services', 'industry', 'municipal'];

describe('the boundary', () => {
  it.each([
    [all, sectors, 'Emissionen ohne Verkehr', 'Haushalte; GHD; Industrie; Kommune; ohne Verkehr'],
    [
      [...all, 'transport'],
      sectors,
      'Emissionen einschließlich Verkehr',
      'Haushalte; GHD; Industrie; Kommune; Verkehr',
    ],
    // what own sectors contain is not known
    [['households', 'road'], sectors, 'Emissionen der Sektoren Haushalte und Straße', 'Haushalte; Straße'],
    [
      [...all, 'road'],
      sectors,
      'Emissionen der Sektoren Haushalte, GHD, Industrie, Kommune und Straße',
      undefined,
    ],
    [['households'], sectors, 'Emissionen des Sektors Haushalte', 'Haushalte; ohne Verkehr'],
    // only what is in the figures is named as being in them
    [
      all,
      lacking('industry'),
      'Emissionen ohne Verkehr (Industrie: nicht geliefert)',
      'Haushalte; GHD; Kommune; Industrie: nicht geliefert; ohne Verkehr',
    ],
    [
      ['households', 'services', 'industry'],
      lacking('services', 'industry'),
      'Emissionen des Sektors Haushalte (GHD und Industrie: nicht geliefert)',
      'Haushalte; GHD: nicht geliefert; Industrie: nicht geliefert; ohne Verkehr',
    ],
    [
      [...all, 'transport'],
      lacking('transport'),
      'Emissionen ohne Verkehr (Verkehr: nicht geliefert)',
      undefined,
    ],
    [
      ['households'],
      lacking('households'),
      'Emissionen des Sektors Haushalte (Haushalte: nicht geliefert)',
      'Haushalte: nicht geliefert; ohne Verkehr',
    ],
  ])('%j', (scope, known, picture, page) => {
    expect(scopeText(scope, { lang: 'de', sectors: known })).toBe(picture);
    if (page !== undefined) expect(boundaryText(scope, known, 'de')).toBe(page);
    expect(boundaryText(scope, known, 'en').includes('without transport')).toBe(isWithoutTransport(scope));
  });
});
