import { createHash } from 'node:crypto';
import { inks, type Ink } from '#lib/charts/drawing/grey.ts';
import { printDpi, printFormats, screenFormats, type FileFormat } from '#lib/charts/layout.ts';
import { pageAddress, type ChartFileType } from '#lib/domain/address.ts';
import { berlinMoment } from '#lib/domain/berlin-time.ts';
import { berlinDay, formatDate, formatMoment } from '#lib/domain/numbers/format.ts';
import { printedName, type Edition } from '#lib/domain/records/edition.ts';
import type { Programme } from '#lib/domain/records/programme.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { figureMarks } from '#lib/sentences/figure-marks.ts';
import { present } from '#lib/sentences/present.ts';
import { pressTexts as pressWords, texts } from '#lib/texts/index.ts';
import { chartFileName, makeChartFile } from '../files/chart-file.ts';
import { editionFileName } from '../files/file-name.ts';
import { zipStream, type ZipEntry } from '../files/zip/zip.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadProgramme } from '../queries/programme.ts';
import { loadPressCharts, type PressChart } from './press-charts.ts';
import { pressTextNames, pressTexts, reachedAt, type Reached } from './press-texts.ts';

export interface PressKit {
  name: string;
  /** How many files are in it. */
  count: number;
  /** Calls `onFile` for each file that is made, and `end` once at the end, also if the reader leaves early. */
  stream(on?: { onFile?: (path: string) => void; end?: () => void }): ReadableStream<Uint8Array>;
}

/**
 * All that /presse offers of a quartier, or of the programme, as one file. `origin` is where its addresses begin; without
 * it, its texts name paths. The same edition and origin give the same bytes. Undefined: no such quartier.
 */
export async function pressKit(
  open: OpenEdition,
  { quartier, lang, origin }: { quartier?: string | undefined; lang: Language; origin?: string | undefined },
): Promise<PressKit | undefined> {
  const found = await loadPressCharts(open, quartier, lang);
  if (!found) return undefined;
  const { charts, empty } = found;
  const programme = await loadProgramme(open.database);
  const { edition } = open;
  const words = pressWords[lang].pack;
  const context = { lang, edition, isDemo: programme.kind === 'demo' };
  const files = charts.flatMap(filesOf);
  const page = pageAddress('/presse', { lang, edition: printedName(edition) }, { quartier });
  return {
    name: editionFileName(context, { about: [quartier, words.name], type: 'zip' }),
    count: files.length + 3,
    stream: ({ onFile = () => {}, end } = {}) =>
      zipStream(
        entries(
          files,
          [
            [
              words.readme,
              readme({ charts, empty }, programme, { edition, lang, page: reachedAt(origin, page, lang) }),
            ],
            [
              `${words.captions}.txt`,
              captions(charts, programme, lang, { origin, edition: printedName(edition) }),
            ],
          ],
          words.checksumFile,
          onFile,
        ),
        berlinDay(edition.published_at),
        end,
      ),
  };
}

interface KitFile {
  path: string;
  make(): Promise<string | Uint8Array>;
}

/** In print: widths in every form, in colour and in grey, and proportions; for screens: proportions; the figures. */
function filesOf(built: PressChart): KitFile[] {
  const { id, context, parameters } = built;
  const words = pressWords[context.lang].pack;
  const file = (
    folder: keyof typeof words.folders,
    type: ChartFileType,
    format: FileFormat = 'page',
    choice: Parameters<typeof makeChartFile>[3] = {},
  ): KitFile => ({
    path: `${words.folders[folder]}/${chartFileName(id, context, parameters, type, { ...choice, format })}`,
    make: () => makeChartFile(built, type, format, choice),
  });
  const printed = (format: FileFormat, ink: Ink): KitFile[] => {
    const folder = ink === 'grey' ? 'grey' : 'pictures';
    return [
      file(folder, 'png', format, { ink }),
      file(folder, 'pdf', format, { ink }),
      file(folder, 'svg', format, { ink, text: 'outline' }),
    ];
  };
  return [
    ...printFormats.flatMap((format) => inks.flatMap((ink) => printed(format, ink))),
    ...screenFormats.flatMap((format) => [
      file('pictures', 'png', format, { size: { dpi: printDpi } }),
      file('pictures', 'pdf', format),
      file('screens', 'png', format),
    ]),
    file('data', 'csv'),
    file('data', 'csv', 'page', { dialect: 'excel-de' }),
    file('data', 'xlsx'),
  ];
}

const bytes = (content: string | Uint8Array) =>
  typeof content === 'string' ? Buffer.from(content) : content;

/** Texts first, then one file after the other, and at the end the checksums of them all. */
async function* entries(
  files: readonly KitFile[],
  said: readonly (readonly [path: string, text: string])[],
  checksumFile: string,
  onFile: (path: string) => void,
): AsyncGenerator<ZipEntry> {
  const sums: string[] = [];
  const entry = (path: string, content: Uint8Array): ZipEntry => {
    sums.push(`${createHash('sha256').update(content).digest('hex')}  ${path}\n`);
    onFile(path);
    return { path, content };
  };
  for (const [path, text] of said) yield entry(path, bytes(text));
  for (const { path, make } of files) yield entry(path, bytes(await make()));
  onFile(checksumFile);
  yield { path: checksumFile, content: bytes(sums.join('')) };
}

/** Lines as every editor of texts shows them. */
const written = (lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;

function readme(
  { charts, empty }: Record<'charts' | 'empty', readonly PressChart[]>,
  { title, kind, licence, press_contact: contact, owner, embargo_until: until }: Programme,
  { edition, lang, page }: { edition: Edition; lang: Language; page: string },
): string {
  const { use, pack, notOffered } = pressWords[lang];
  return written([
    ...present([
      title[lang],
      `${use.edition}: ${texts[lang].footer.editionOf(edition.id, formatDate(edition.published_at, lang))}`,
      ...figureMarks({ edition, isDemo: false }, lang).map(
        (mark) => `${mark}. ${texts[lang].site.previewMore}`,
      ),
      kind === 'demo' && `${texts[lang].site.demo}. ${use.demoText}`,
      owner && `${use.owner}: ${owner}`,
      `${use.licence}: ${licence === null ? use.unknown : use.licenceText(licence)}`,
      `${use.contact}: ${contact ?? use.unknown}`,
      until && `${use.embargo}: ${use.embargoText(embargoEnd(until, lang))}`,
      !edition.preview && `${pack.page}: ${page}`,
    ]),
    '',
    ...charts.map(({ chart }) => `- ${chart.title}`),
    ...(empty.length > 0 ? ['', notOffered, ...empty.map(({ chart }) => `- ${chart.title}`)] : []),
    '',
    pack.content,
    pack.checksums,
  ]);
}

/** The moment that the programme says, in Berlin: a day ends the embargo as it begins. As it stands where it is none. */
export function embargoEnd(until: string, lang: Language): string {
  const moment = berlinMoment(until);
  return moment === undefined ? until : formatMoment(moment, lang);
}

/** What is printed beside each chart. */
function captions(
  charts: readonly PressChart[],
  programme: Programme,
  lang: Language,
  reached: Reached,
): string {
  const { text: names } = pressWords[lang];
  return written(
    charts.flatMap((built) => {
      const said = pressTexts(built, programme, reached);
      return [
        built.chart.title,
        '='.repeat(60),
        ...pressTextNames
          .filter((name) => said[name] !== '')
          .flatMap((name) => [`${names[name]}:`, said[name], '']),
        '',
      ];
    }),
  );
}
