import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceText } from '#lib/domain/records/programme.ts';
import { fileFormats, fileSheets, printedWidth, type FileFormat } from '#lib/charts/layout.ts';
import { charts } from '#lib/charts/registry.ts';
import { chartLoaders } from '#lib/server/chart-data/loaders.ts';
import { renderChartFile } from '#lib/server/files/svg/render-svg-file.ts';
import { zipStream } from '#lib/server/files/zip/zip.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadQuartierLevels } from '#lib/server/queries/quartiers.ts';
import { loadPressCharts, type PressChart } from '#lib/server/report/press-charts.ts';
import { KitProgresses } from '#lib/server/report/kit-progress.ts';
import { embargoEnd, pressKit } from '#lib/server/report/press-kit.ts';
import { pressTexts } from '#lib/server/report/press-texts.ts';
import { collisions, drawnTexts, sheetSize } from '../charts/svg-texts.ts';
import { openData } from '../fixtures/opened.ts';

let open: OpenEdition;
beforeAll(async () => {
  open = await openData('demo');
});
afterAll(() => open.database.close());

/** Longer than any that the demonstration has, and without a place to break. */
const longName = 'Bergmannssiedlungserweiterungsgebiet Nordwestmeiderich-Hüttenheim';

/** The same data of a chart with long names of quartiers and municipalities. */
function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null || value instanceof Map) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      typeof item === 'string' && (key === 'name' || key === 'municipality') ? longName : renamed(item),
    ]),
  );
}

async function withLongNames(
  { id, parameters, context }: PressChart,
  lang: 'de' | 'en',
): Promise<Pick<PressChart, 'chart' | 'context'>> {
  const programme = await loadProgramme(open.database);
  const data = await chartLoaders[id]({ ...open, parameters, programme, lang });
  return { chart: charts[id].build(renamed(data) as never, context), context };
}

/** Widths in print, points. */
const printed = (format: FileFormat) => printedWidth(fileSheets[format]);

/** What is wrong with the texts of a picture: on each other, outside, too small in print. */
function complaintsOf({ chart, context }: Pick<PressChart, 'chart' | 'context'>, format: FileFormat) {
  const svg = renderChartFile(chart, format, context);
  const { width, height } = sheetSize(svg);
  const texts = drawnTexts(svg);
  const named = (text: string) => `${chart.title} ${format}: ${text}`;
  return [
    ...collisions(texts).map(([one, other]) => named(`${one} lies on ${other}`)),
    ...texts.flatMap(({ text, size, left, right, top, bottom }) => [
      ...(left < 0 || right > width || top < 0 || bottom > height
        ? [named(`${text} leaves the picture`)]
        : []),
      ...((size * printed(format)) / width < 6.999 ? [named(`${text} is too small`)] : []),
    ]),
  ];
}

describe.each(['de', 'en'] as const)('what is offered to the press, %s', (lang) => {
  it.each(['as they are', 'long'])('has every text in its place in every layout, names %s', async (names) => {
    const quartiers = await loadQuartierLevels(open.database);
    const complaints: string[] = [];
    const ids = quartiers.map(({ quartier_id }) => quartier_id);
    // Under other names a quartier is like the next one: every third of them.
    const asked = names === 'long' ? ids.filter((_, at) => at % 3 === 0) : ids;
    expect(asked.length).toBeGreaterThan(2);
    for (const id of [undefined, ...asked]) {
      const { charts } = (await loadPressCharts(open, id, lang))!;
      expect(charts.length, id).toBeGreaterThan(1);
      for (const built of charts) {
        const drawn = names === 'long' ? await withLongNames(built, lang) : built;
        for (const format of fileFormats) complaints.push(...complaintsOf(drawn, format));
      }
    }
    expect(complaints).toEqual([]);
  });

  it('is said with name, mark, source, edition and licence', async () => {
    const programme = await loadProgramme(open.database);
    for (const built of (await loadPressCharts(open, 'gelsenkirchen-horst', lang))!.charts) {
      const said = pressTexts(built, programme, {
        origin: 'https://monitor.example',
        edition: null,
      });
      expect(said.quote).toMatch(/^Horst[: ].*\.$/);
      for (const printedText of [said.caption, said.citation]) {
        const text = printedText.replaceAll('\u00a0', ' ');
        expect(text).toContain(
          lang === 'de' ? 'Demonstrationsdaten – keine Messwerte' : 'Demonstration data',
        );
        expect(text).toContain('CC BY 4.0');
        expect(text).toContain(open.edition.label ?? open.edition.id);
        expect(text).toContain(sourceText(programme, lang)!);
      }
      expect(said.citation).toMatch(
        /https:\/\/monitor\.example(\/en)?\/quartiere\/gelsenkirchen-horst(\/\w+)?\?edition=[\w-]+$/,
      );
      expect(said.embed).toContain(
        `src="https://monitor.example/embed/${built.id}?quartier=gelsenkirchen-horst`,
      );
    }
  });
});

it('knows no quartier that the edition does not have', async () => {
  expect(await loadPressCharts(open, 'atlantis', 'de')).toBeUndefined();
  expect(await pressKit(open, { quartier: 'atlantis', lang: 'de' })).toBeUndefined();
});

const read = async (stream: ReadableStream) => new Uint8Array(await new Response(stream).arrayBuffer());

describe('the kit of a quartier', () => {
  it('has pictures in print sizes, figures, texts, and checksums that fit', async () => {
    const origin = 'https://monitor.example';
    const kit = (await pressKit(open, { quartier: 'bottrop-kirchhellen', lang: 'de', origin }))!;
    expect(kit.name).toMatch(/^demonstrationsdaten_bottrop-kirchhellen_pressemappe_ausgabe-.*\.zip$/);
    const made: string[] = [];
    const files = unzipSync(await read(kit.stream({ onFile: (path) => made.push(path) })));
    const names = Object.keys(files);
    expect(made).toEqual(names);
    expect(names).toHaveLength(kit.count);
    expect(names.slice(0, 2)).toEqual(['LIESMICH.txt', 'texte.txt']);
    for (const end of [
      'spalte.png',
      'spalte.pdf',
      'spalte.svg',
      'seite.png',
      'seite.pdf',
      '16x9.png',
      '16x9-300dpi.png',
      '16x9.pdf',
      'spalte-grau.png',
      'seite-grau.svg',
      '.xlsx',
    ])
      expect(names.filter((name) => name.endsWith(end)).length, end).toBe(5);
    const sums = Buffer.from(files['pruefsummen.sha256']!).toString().trim().split('\n');
    expect(sums).toEqual(
      names
        .filter((name) => name !== 'pruefsummen.sha256')
        .map((name) => `${createHash('sha256').update(files[name]!).digest('hex')}  ${name}`),
    );
    const readme = Buffer.from(files['LIESMICH.txt']!).toString();
    for (const part of ['keine Messwerte', 'CC BY 4.0', 'Pressekontakt: presse@example.org'])
      expect(readme).toContain(part);
    const { id } = open.edition;
    expect(readme).toContain(
      `Seite dieser Pressemappe: ${origin}/presse?quartier=bottrop-kirchhellen&edition=${id}`,
    );
    const texts = Buffer.from(files['texte.txt']!).toString();
    for (const part of [
      `in dieser Ausgabe:\r\n${origin}/quartiere/bottrop-kirchhellen/ursachen?edition=${id}\r\n`,
      `${origin}/api/v1/charts/gap.svg?quartier=bottrop-kirchhellen&lang=de&edition=${id}\r\n`,
      `src="${origin}/embed/sectors?quartier=bottrop-kirchhellen&amp;edition=${id}"`,
    ])
      expect(texts).toContain(part);
  });

  it('names paths where nothing says the address, and no page of an edition under embargo', async () => {
    const programme = await loadProgramme(open.database);
    const reached = { origin: undefined, edition: open.edition.id };
    const [path] = (await loadPressCharts(open, 'bottrop-kirchhellen', 'de'))!.charts;
    const said = pressTexts(path!, programme, reached);
    const page = `unter der Adresse der Website: /quartiere/bottrop-kirchhellen?edition=${open.edition.id}`;
    expect(said.page).toBe(page);
    expect(said.citation.endsWith(page)).toBe(true);
    expect(said.embed).toBe('');
    const preview = { until: '2027-01-01T00:00:00Z', token: 'vorab-12345678-key' };
    const edition = { ...path!.context.edition, preview };
    const early = pressTexts({ ...path!, context: { ...path!.context, edition } }, programme, {
      ...reached,
      origin: 'https://monitor.example',
    });
    expect([early.page, early.picture]).toEqual(['', '']);
    expect(JSON.stringify(early)).not.toContain('vorab-');
  });
});

it('tells how far a kit is, by the name that its page gave it', () => {
  const progresses = new KitProgresses();
  progresses.set('abcd1234', { state: 'making', made: 2, count: 9 });
  progresses.set('../odd name', { state: 'making', made: 2, count: 9 });
  expect(progresses.of('abcd1234')).toEqual({ state: 'making', made: 2, count: 9 });
  for (const name of ['../odd name', 'efgh5678', null]) expect(progresses.of(name).state).toBe('unknown');
  for (let kit = 0; kit < 100; kit++)
    progresses.set(`another${kit}`, { state: 'waiting', made: 0, count: 0 });
  expect(progresses.of('abcd1234').state).toBe('unknown');
});

it.each([
  ['2026-05-04', '4 May 2026, 00:00 (Berlin)'],
  ['2026-05-04T10:30', '4 May 2026, 10:30 (Berlin)'],
  ['2026-05-04T10:30Z', '4 May 2026, 12:30 (Berlin)'],
])('says when an embargo until %s ends', (until, said) => {
  expect(embargoEnd(until, 'en').replaceAll('\u00a0', ' ')).toBe(said);
});

it('offers no picture without figures, and says which', async () => {
  const { charts, empty } = (await loadPressCharts(open, 'oberhausen-tackenberg', 'de'))!;
  expect(empty.map(({ id }) => id)).toEqual(['gap']);
  expect(charts.map(({ id }) => id)).not.toContain('gap');
  expect((await loadPressCharts(open, undefined, 'de'))!.empty).toEqual([]);
});

describe('a ZIP file', () => {
  const entries = async function* () {
    yield { path: 'a.txt', content: Buffer.from('eins '.repeat(100)) };
    yield { path: 'b.png', content: Buffer.from([1, 2, 3]) };
  };

  it('has the same bytes every time, with the day of its edition', async () => {
    const [first, second] = [
      await read(zipStream(entries(), '2026-11-22')),
      await read(zipStream(entries(), '2026-11-22')),
    ];
    expect(first).toEqual(second);
    // Day 22, month 11, 46 years after 1980, at midnight: as ZIP writes a day.
    expect(Buffer.from(first).readUInt16LE(12)).toBe(22 | (11 << 5) | (46 << 9));
    expect(Buffer.from(first).readUInt16LE(10)).toBe(0);
    expect(Object.keys(unzipSync(first))).toEqual(['a.txt', 'b.png']);
  });

  it.each([
    ['1975-06-01', 1 | (1 << 5)],
    ['2150-06-01', 31 | (12 << 5) | (119 << 9)],
  ])('writes the nearest day that it can for %s', async (day, written) => {
    expect(Buffer.from(await read(zipStream(entries(), day))).readUInt16LE(12)).toBe(written);
  });

  it('ends what it needs when its reader leaves, and when an entry fails', async () => {
    let ends = 0;
    const left = zipStream(entries(), '2026-11-22', () => ends++).getReader();
    await left.read();
    await left.cancel();
    expect(ends).toBe(1);
    const failing = async function* () {
      yield* entries();
      throw new Error('no picture');
    };
    await expect(read(zipStream(failing(), '2026-11-22', () => ends++))).rejects.toThrow('no picture');
    expect(ends).toBe(2);
  });
});
