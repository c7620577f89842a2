import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import type { EditionChange } from '#lib/domain/records/edition-change.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import { reportDocx } from '#lib/server/files/docx/report-docx.ts';
import { reportPdf } from '#lib/server/files/pdf/report-pdf.ts';
import { withdrawEdition } from '#lib/server/edition/store/withdraw.ts';
import { checkClaims } from '#lib/server/report/claims/check.ts';
import { withdrawnIn } from '#lib/server/report/claims/older-editions.ts';
import { interimReport } from '#lib/server/report/interim-report.ts';
import { editionReasons, namedReason } from '#lib/sentences/edition-changes.ts';
import { editionChangeTexts, reportTexts } from '#lib/texts/index.ts';
import { Store } from '#lib/server/edition/store.ts';
import {
  loadCellChanges,
  loadChangeCounts,
  loadEditionChanges,
  loadExplanations,
  type ComparedCell,
} from '#lib/server/queries/edition-changes.ts';
import { EditionReader, type OpenChanges } from '#lib/server/queries/edition-reader.ts';
import { freshPath } from '../fixtures/folder.ts';
import { quartiersIn, seriesOf, writeProgramme, years, type Row, type Tables } from '../method/programme.ts';

const factors = (gas: number): Row[] =>
  years(2019, 2020).map((year) => ({
    carrier: 'natural_gas',
    year: String(year),
    g_per_kwh: String(gas),
  }));

/** Gas of households in MWh of 2019 and 2020, at 1 t per MWh unless said otherwise. */
function programmeOf(energy: string, others: Tables = {}): string {
  const rows = seriesOf(2019, energy);
  return writeProgramme({
    quartiers: quartiersIn(rows),
    energy: rows,
    emission_factors: factors(1000),
    targets: quartiersIn(rows).map(({ quartier_id }) => ({ quartier_id: quartier_id!, reduction_pct: '60' })),
    ...others,
  });
}

async function publishInto(store: Store, folder: string, reason: string | null = null) {
  const { manifest, report } = await publish(store, folder, { label: null, reason, softwareVersion: 'test' });
  if (!manifest) throw new Error(JSON.stringify(report.problems));
  return { id: manifest.id, manifest };
}

describe('reasons and inputs of a comparison', () => {
  let forward: OpenChanges;
  let back: OpenChanges;
  let across: OpenChanges;
  let editions: string[];
  let rows: Map<string, EditionChange>;
  let cells: ComparedCell[];
  beforeAll(async () => {
    const store = new Store(freshPath('store'));
    const energy = `
      a  1000 900
      b  1000 900`;
    const old = await publishInto(
      store,
      programmeOf(energy, { reference: [{ quartier_id: 'a', year: '2020', population: '500' }] }),
    );
    const others: Tables = {
      emission_factors: factors(1100),
      reference: [{ quartier_id: 'a', year: '2020', population: '510' }],
      targets: [
        { quartier_id: 'a', reduction_pct: '50' },
        { quartier_id: 'b', reduction_pct: '60', base_year_to: '2020' },
      ],
    };
    const next = await publishInto(
      store,
      programmeOf(energy, {
        ...others,
        changes: [
          {
            quartier_id: '',
            year: '',
            what: 'factors',
            reason_de: 'Neuer Faktorensatz',
            reason_en: 'New set',
          },
          { quartier_id: 'b', year: '2019', what: 'data', reason_de: 'Berichtigt' },
          // there is no figure of 2018
          { quartier_id: 'b', year: '2018', what: 'data', reason_de: 'Grundlos' },
          { quartier_id: '', year: '2018', what: 'method', reason_de: 'Grundlos' },
        ],
      }),
      'Jahresaktualisierung',
    );
    const last = await publishInto(
      store,
      programmeOf(energy.replace('b  1000 900', 'b  1000 800'), {
        ...others,
        changes: [{ quartier_id: 'b', year: '2020', what: 'data', reason_de: 'Zähler getauscht' }],
      }),
    );
    editions = [old, next, last].map(({ id }) => id);
    const reader = new EditionReader(store);
    forward = (await reader.lendChanges(old.id, next.id))!.open;
    back = (await reader.lendChanges(next.id, old.id))!.open;
    across = (await reader.lendChanges(old.id, last.id))!.open;
    rows = new Map(
      (await loadEditionChanges(forward.database, { limit: 10 }))!.rows.map((row) => [row.quartier_id, row]),
    );
    cells = (await loadCellChanges(forward.database, { limit: 100 }))!.rows;
  });
  afterAll(() => Promise.all([forward, back, across].map(({ database }) => database.close())));

  it('gives the reasons of all quartiers once and those of a quartier beside it', async () => {
    expect(await loadExplanations(forward.database)).toEqual([
      {
        edition: editions[1],
        quartier_id: null,
        year: null,
        what: 'factors',
        reason_de: 'Neuer Faktorensatz',
        reason_en: 'New set',
        row: 2,
      },
    ]);
    expect(rows.get('a')!.explanations).toEqual([]);
    expect(rows.get('b')!.explanations).toEqual([
      {
        edition: editions[1],
        quartier_id: 'b',
        year: 2019,
        what: 'data',
        reason_de: 'Berichtigt',
        reason_en: null,
        row: 3,
      },
    ]);
    // 900 MWh * (1.1 - 1.0) t per MWh
    expect(rows.get('b')!.split).toMatchObject({ data_t: 0, factors_t: 90, method_t: 0 });
  });

  it('collects the reasons of the editions between, and says whose they are', async () => {
    expect(across.between.map(({ id, reason }) => [id, reason])).toEqual([
      [editions[1], 'Jahresaktualisierung'],
    ]);
    expect(forward.between).toEqual([]);
    const found = (await loadEditionChanges(across.database, { limit: 10 }))!.rows;
    const ofB = found.find(({ quartier_id }) => quartier_id === 'b')!.explanations;
    expect(ofB.map(({ edition, year }) => [edition, year])).toEqual([
      [editions[1], 2019],
      [editions[2], 2020],
    ]);
    const general = await loadExplanations(across.database);
    expect(
      editionReasons({ between: across.between, edition: across.new }, general, 'de').map(({ term }) => term),
    ).toEqual([
      `Ganze Ausgabe (Ausgabe ${editions[1]})`,
      `Alle Quartiere, Faktoren (Ausgabe ${editions[1]})`,
    ]);
    expect(namedReason(ofB[1]!, { lang: 'de', id: editions[2]! }).term).toBe('Daten 2020');
  });

  it('gives no reasons for a step back, which nobody explained', async () => {
    expect(back.isForward).toBe(false);
    expect(await loadExplanations(back.database)).toEqual([]);
    const backward = (await loadEditionChanges(back.database, { limit: 10 }))!.rows;
    expect(backward.flatMap(({ explanations }) => explanations)).toEqual([]);
  });

  it('names other factors, targets, base years and reference figures with file and row', async () => {
    expect(
      cells.map((cell) =>
        [cell.file, cell.quartier_id ?? '-', cell.year, cell.column, cell.old?.row, cell.new?.row].join(' '),
      ),
    ).toEqual([
      'emission_factors.csv - 2019 g_per_kwh 2 2',
      'emission_factors.csv - 2020 g_per_kwh 3 3',
      'reference.csv a 2020 population 2 2',
      'targets.csv a 2029 reduction_pct 2 2',
      'targets.csv b 2029 base_year_to 3 3',
    ]);
    expect(cells[0]).toMatchObject({
      kind: 'changed',
      unit: 'g/kWh',
      difference: 100,
      carrier: 'natural_gas',
    });
    expect(new Set(cells.map(({ id }) => id)).size).toBe(5);
    expect(await loadChangeCounts(forward.database)).toMatchObject({
      cells: { changed: 0, removed: 0, added: 0 },
      inputs: { changed: 5, removed: 0, added: 0 },
    });
    expect(rows.get('b')!.base_years).toEqual({ old: [2019, 2019], new: [2019, 2020] });
  });
});

describe('the interim report', () => {
  let store: Store;
  let reader: EditionReader;
  let ids: string[];
  const reportOf = async (id: string, lang: 'de' | 'en') => {
    const open = (await reader.open(id))!;
    const before = reader.previousId(id);
    const lent = before === undefined ? undefined : await reader.lendChanges(before, id);
    const since = {
      changes: lent?.open,
      withdrawn: reader.list().filter(({ withdrawn_at }) => withdrawn_at !== null),
    };
    const report = await interimReport(open, ['a', 'b'], lang, { hasSheets: false, since });
    lent?.giveBack();
    const from = report.parts.findIndex(
      (part) => part.kind === 'heading' && part.text === reportTexts[lang].changes.title,
    );
    const length = report.parts
      .slice(from + 1)
      .findIndex((part) => part.kind === 'heading' && part.level === 1);
    return { report, parts: report.parts.slice(from + 1, from + 1 + length) };
  };
  beforeAll(async () => {
    store = new Store(freshPath('store'));
    reader = new EditionReader(store);
    const first = programmeOf(`
      a  1000 700
      b  1000 900`);
    // on the path of 2020, 940 t, "a" is ahead with 700 t and behind with 1000 t
    const second = programmeOf(
      `
      a  1000 1000
      b  1010 900`,
      { changes: [{ quartier_id: 'a', year: '2020', what: 'data', reason_de: 'Zähler vergessen' }] },
    );
    ids = [];
    for (const folder of [first, second, first])
      ids.push((await publishInto(store, folder, 'hin und her')).id);
  });

  it('says what changes since the edition before: verdicts, tonnes, their parts, reasons', async () => {
    const { report, parts } = await reportOf(ids[1]!, 'en');
    expect(parts.map(({ kind }) => kind)).toEqual([
      ...['paragraph', 'heading', 'list', 'table', 'paragraph', 'paragraph', 'heading', 'facts', 'paragraph'],
    ]);
    expect(parts[2]).toMatchObject({
      items: [
        'Q (M): Level: was “on or below the target path”, now “behind the target path”',
        'Q (M): Budget: was “kept”, now “exceeded”',
      ],
    });
    expect(parts[3]).toMatchObject({
      rows: [
        ['Q (M)', '700 (2020)', '1,000 (2020)', '+300', '+300'],
        ['Q (M)', '900 (2020)', '900 (2020)', '0', '0'],
      ],
    });
    // the target is 40 % of the baseline
    expect(parts[5]).toMatchObject({
      text: expect.stringMatching(
        /^Q \(M\): Baseline 1,000 → 1,010\u00a0t, Target .* Other years: 2019: 1,000 → 1,010\u00a0t \(\+10\.0\)\.$/,
      ),
    });
    expect(parts[7]).toMatchObject({
      items: [
        { term: 'Whole edition', text: 'hin und her' },
        { term: 'Q (M), Data 2020', text: 'Zähler vergessen', lang: 'de' },
      ],
    });
    expect(parts[8]).toMatchObject({ to: `/en/ausgaben/${ids[0]}/${ids[1]}` });
    const document = strFromU8(unzipSync(await reportDocx(report))['word/document.xml']!);
    expect(document).toContain('+300');
    expect(document).toContain('Zähler vergessen');
    expect(document).toContain('<w:lang w:val="de"/>');
    expect((await reportPdf(report)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('has its differences found by the check of claims', async () => {
    const open = (await reader.open(ids[1]!))!;
    const lent = (await reader.lendChanges(ids[0]!, ids[1]!))!;
    const kinds = async (text: string) => {
      const since = () => Promise.resolve(lent.open);
      return (await checkClaims(text, open, { lang: 'de', since })).numbers.map(({ kind }) => kind);
    };
    expect(await kinds('Gegenüber der Ausgabe davor änderte sich Q um 300 t.')).toEqual(['same']);
    expect(await kinds('Gegenüber der Ausgabe davor änderte sich Q um 290 t.')).not.toContain('same');
    lent.giveBack();
  });

  it('gives no reason of an edition between for what is as it was', async () => {
    const lent = (await reader.lendChanges(ids[0]!, ids[2]!))!;
    expect(lent.open.between.map(({ id }) => id)).toEqual([ids[1]]);
    const found = (await loadEditionChanges(lent.open.database, { limit: 10 }))!.rows;
    expect(found.flatMap(({ explanations }) => explanations)).toEqual([]);
    lent.giveBack();
  });

  it('says that there is no edition before the first', async () => {
    const { parts } = await reportOf(ids[0]!, 'de');
    expect(parts).toEqual([{ kind: 'paragraph', text: editionChangeTexts.de.corrections.none }]);
  });

  it('goes back beyond a withdrawn edition', async () => {
    expect(reader.previousId(ids[2]!)).toBe(ids[1]);
    await withdrawEdition(store, ids[1]!, 'falsche Daten');
    expect(reader.previousId(ids[2]!)).toBe(ids[0]);
    const { parts } = await reportOf(ids[2]!, 'de');
    expect(parts[0]).toMatchObject({ text: expect.stringContaining(`Ausgabe ${ids[0]}`) });
    expect(parts[1]).toMatchObject({
      text: expect.stringMatching(
        new RegExp(`^Die Ausgabe ${ids[1]} wurde am .+ zurückgezogen\\. Begründung: falsche Daten$`),
      ),
    });
    const named = withdrawnIn(`laut Ausgabe ${ids[1]}, nicht ${ids[1]}0`, reader.list());
    expect(named.map(({ id }) => id)).toEqual([ids[1]]);
    expect(withdrawnIn(`laut Ausgabe ${ids[1]}0`, reader.list())).toEqual([]);
  });
});

describe('a total that changes by more than 1 % without a reason', () => {
  const before = programmeOf(`
    little  1000 1000
    much    1000 1000
    told    1000 1000
    year    1000 1000
    zero    1000 0`);
  const energy = `
    little  1000 1009
    much    1000 1011
    told    1011 1011
    year    1011 1011
    zero    1000 1`;
  let store: Store;
  const warned = (warnings: readonly object[]) =>
    (warnings as Problem[]).filter(({ rule }) => rule.endsWith('change_without_reason'));
  beforeAll(async () => {
    store = new Store(freshPath('store'));
    expect(warned((await publishInto(store, before)).manifest.warnings)).toEqual([]);
  });

  it('is a warning that names quartier, year, both totals and the remedy', async () => {
    const { manifest } = await publishInto(
      store,
      programmeOf(energy, {
        changes: [
          { quartier_id: 'told', year: '', what: 'data', reason_de: 'Berichtigt' },
          { quartier_id: 'year', year: '2019', what: 'data', reason_de: 'Berichtigt' },
        ],
      }),
    );
    expect(manifest.previous).toBe(store.ids()[0]);
    const found = warned(manifest.warnings);
    // 0.9 % is none; of "year" only 2019 has a reason
    expect(found.map(({ quartier_id }) => quartier_id)).toEqual(['much', 'year', 'zero']);
    expect(found[0]).toMatchObject({
      file: 'changes.csv',
      severity: 'warning',
      text: {
        de: `much: Die Summe für 2020 ist 1.011\u00a0t, in der vorigen Ausgabe war sie 1.000\u00a0t (+1,1\u00a0%); ein Grund ist nicht genannt.`,
        en: `much: The total of 2020 is 1,011\u00a0t, in the edition before it was 1,000\u00a0t (+1.1%); no reason is given.`,
      },
    });
    expect(found[0]!.hint.de).toContain('Tabelle „Begründungen“ (changes: ');
    expect(found[0]!.hint.de).toContain('--reason');
  });

  it('is none with a reason for the whole edition, or for a year of all quartiers', async () => {
    expect(warned((await publishInto(store, before, 'zurück')).manifest.warnings)).toEqual([]);
    const ofYear = programmeOf(energy, {
      changes: [{ quartier_id: '', year: '2020', what: 'factors', reason_de: 'Neue Faktoren' }],
    });
    const found = warned((await publishInto(store, ofYear)).manifest.warnings);
    expect(found.map(({ quartier_id, text }) => [quartier_id, text.de.includes('2019')])).toEqual([
      ['told', true],
      ['year', true],
    ]);
  });
});
