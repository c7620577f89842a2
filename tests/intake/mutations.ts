import { soundFolder, type Change } from '../fixtures/folder.ts';

/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Mutation = (bytes: Buffer, random: Random) => Buffer;

const below = (random: Random, bound: number) => Math.floor(random() * bound);
const oneOf = <Item>(random: Random, items: readonly Item[]): Item => items[below(random, items.length)]!;

/** Tables that the sound programme lacks, so that every table of the contract is changed. */
const furtherTables: Record<string, string> = {
  'sectors.csv': 'sector,label_de,label_en\nagriculture,Landwirtschaft,Agriculture\n',
  'carriers.csv':
    'carrier,label_de,label_en,group,grid_electricity\nwood_gas,Holzgas,Wood gas,renewable,false\n',
  'factor_scenarios.csv':
    'scenario,label_de,label_en,carrier,year,g_per_kwh,source\nnetz,Netz,Grid,electricity,2030,100,s\nnetz,Netz,Grid,electricity,2040,0,s\n',
};

const tableFiles = [
  ...Object.keys(furtherTables),
  ...'emission_factors energy heating_shares measure_savings measures published_totals quartiers reference reported_emissions targets weather'
    .split(' ')
    .map((name) => `${name}.csv`),
];

const pieces = [
  ...[
    '"',
    '""',
    ' "',
    '  "',
    '" ',
    '"x" "y"',
    '"a\nb"',
    '"a\r\nb"',
    '"a\rb"',
    '"\n\n"',
    "'",
    ',',
    ',,',
    ';',
    '\t',
    ' ',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\r\r\n',
    '\n\r',
    '\n\n\n',
    '\n \n',
    '\n,,,\n',
    '\n""\n',
    '\n#\n',
    '\0',
    '\u001a',
    '\u0085',
  ],
  ...[
    '\u2028',
    '\u00a0',
    '\uFEFF',
    '\ud83c\udfd8',
    'null',
    'NULL',
    '\\N',
    '\\',
    '\\"',
    '=1+1',
    '{}',
    '<b>',
    '-',
  ],
].map((piece) => Buffer.from(piece));

const oddBytes = [0, 9, 10, 13, 26, 32, 34, 35, 44, 59, 92, 0x80, 0xc3, 0xe4, 0xef, 0xf0, 0xff];

const values = [
  ...[
    '',
    ' ',
    '""',
    '"a, b"',
    '"say ""x"""',
    'x"y',
    '12.500',
    '1,5',
    '1e400',
    '1e-400',
    '-0',
    '-1',
    'NaN',
    '0x10',
  ],
  ...[
    '9'.repeat(400),
    '1e12',
    '1.0',
    '2030.5',
    '0',
    'true',
    'x'.repeat(70_000),
    `"${'y\n'.repeat(40_000)}"`,
    'ß'.repeat(130),
  ],
  ...[
    '2026-02-30',
    '9999-12-31',
    '-4000-01-01',
    'altstadt',
    'households',
    'natural_gas',
    'set-1',
    'households;services',
  ],
  ...[';', ';;', 'C', 'NO', '\u202e', '../x', "'); drop table quartier; --", '%s', '${x}', '{value}'],
];

/** Puts something in the place of a part of the bytes. */
const splice = (bytes: Buffer, at: number, removed: number, put: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + removed)]);

const onLines =
  (change: (lines: string[], random: Random) => string[]): Mutation =>
  (bytes, random) =>
    Buffer.from(change(bytes.toString('latin1').split('\n'), random).join('\n'), 'latin1');

const onCells = (change: (cells: string[], at: number, random: Random) => string[]) =>
  onLines((lines, random) => {
    const row = below(random, lines.length);
    const cells = lines[row]!.split(',');
    return lines.with(row, change(cells, below(random, cells.length), random).join(','));
  });

const onHeader = (change: (cells: string[], at: number, random: Random) => string[]) =>
  onLines((lines, random) => {
    const cells = lines[0]!.split(',');
    return lines.with(0, change(cells, below(random, cells.length), random).join(','));
  });

/** What does not change the meaning of a table. */
const harmless: readonly Mutation[] = [
  onLines((lines) => lines.map((line) => `${line}\r`)),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r'), 'latin1'),
  onLines((lines, random) => lines.map((line) => (random() < 0.5 ? `${line}\r` : line))),
  onLines((lines) => lines.map((line) => `${line}\r\r`)),
  onLines((lines, random) =>
    lines.flatMap((line) => (random() < 0.3 ? [line, oneOf(random, ['', ' ', '\t', ',,,', '""'])] : line)),
  ),
  onLines((lines, random) => lines.toSpliced(0, 0, ...Array<string>(1 + below(random, 3)).fill(''))),
  onLines((lines, random) => [...lines, ...Array<string>(below(random, 5)).fill('')]),
  (bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes]),
  (bytes) => bytes.subarray(0, bytes.length - 1),
  onLines((lines) =>
    lines.map((line) => (line === '' || line.includes('"') ? line : `"${line.split(',').join('","')}"`)),
  ),
  onHeader((cells, at, random) =>
    cells.with(
      at,
      oneOf(random, [` ${cells[at]}`, `"${cells[at]}\r"`, `"${cells[at]}\n"`, `"${cells[at]}" `]),
    ),
  ),
];

const harmful: readonly Mutation[] = [
  (bytes, random) => splice(bytes, below(random, bytes.length + 1), 0, oneOf(random, pieces)),
  (bytes, random) =>
    splice(bytes, below(random, bytes.length + 1), below(random, 3), Buffer.from([oneOf(random, oddBytes)])),
  (bytes, random) => splice(bytes, below(random, bytes.length), 1 + below(random, 30), Buffer.alloc(0)),
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  (bytes) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll(',', ';'), 'latin1'),
  (bytes, random) => Buffer.alloc(below(random, 3), oneOf(random, ['\n', ',', '"', ' '])),
  onLines((lines, random) => lines.toSpliced(below(random, lines.length), 1)),
  onLines((lines, random) => lines.toSpliced(below(random, lines.length), 0, oneOf(random, lines))),
  onLines((lines, random) =>
    lines.toSpliced(below(random, lines.length), 0, oneOf(random, ['sep=,', '#', 'Summe,,', '"', '\u001a'])),
  ),
  onLines((lines, random) => lines.toSorted(() => random() - 0.5)),
  onLines((lines) => [lines.join(',')]),
  onLines((lines) => lines.slice(0, 1)),
  onCells((cells, at, random) => cells.with(at, oneOf(random, values))),
  onCells((cells, at, random) => cells.with(at, oneOf(random, values))),
  onCells((cells, at) => cells.toSpliced(at, 1)),
  onCells((cells, at, random) => cells.toSpliced(at, 0, oneOf(random, values))),
  onHeader((cells, at) => cells.toSpliced(at, 1)),
  onHeader((cells, at, random) => cells.with(at, oneOf(random, cells))),
  onHeader((cells, at, random) => cells.with(at, oneOf(random, values))),
  onHeader((cells, _, random) => cells.toSorted(() => random() - 0.5)),
  onLines((lines, random) => {
    const at = below(random, lines[0]!.split(',').length);
    return lines.map((line) => line.split(',').toSpliced(at, 1).join(','));
  }),
];

const jsonValues: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1e308,
    2030.5,
    '',
    ' ',
    'set-1',
    '\ud800',
    '\0',
    'x'.repeat(100_000),
    [],
    {},
    [[]],
    ['households', 'households'],
  ],
  ...[
    ['haushalte'],
    [''],
    [1],
    { de: '', en: '' },
    { de: 'T', en: 'T', fr: 'T' },
    { de: '\0', en: '\u202e' },
    '9999-99',
    '2029-11',
  ],
];

const onJson: readonly Mutation[] = [
  ...harmful.slice(0, 6),
  ...[1, 2, 3].map((): Mutation => (bytes, random) => {
    const programme = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
    const fields = [
      ...Object.keys(programme),
      'target_year',
      'discount_rate',
      'from',
      'owner',
      '__proto__',
      'neu',
      'quality_threshold',
    ];
    // not by assignment: __proto__ should be a field
    const entries = Object.entries(programme).filter(() => random() < 0.95);
    return Buffer.from(
      JSON.stringify(Object.fromEntries([...entries, [oneOf(random, fields), oneOf(random, jsonValues)]])),
    );
  }),
];

/** A copy of a sound folder of which some files are changed, and the same for the same seed. */
export function mutatedFolder(seed: number): { folder: string; isHarmless: boolean } {
  const random = randomNumbers(seed);
  const isHarmless = random() < 0.3;
  const changes: Record<string, Change> = {};
  const mutate = (text: string, kinds: readonly Mutation[]) => {
    let bytes: Buffer = Buffer.from(text);
    const times = kinds === harmful ? 1 + below(random, 2) : 1;
    for (let nth = 0; nth < times; nth++) bytes = Buffer.from(oneOf(random, kinds)(bytes, random));
    return bytes;
  };
  for (const file of tableFiles) {
    const further = furtherTables[file];
    if (further !== undefined) changes[file] = further;
    if (random() > 0.35) continue;
    const kinds = isHarmless || random() < 0.4 ? harmless : harmful;
    changes[file] = further === undefined ? (text) => mutate(text, kinds) : mutate(further, kinds);
  }
  if (!isHarmless && random() < 0.1) changes['programme.json'] = (text) => mutate(text, onJson);
  return { folder: soundFolder(changes), isHarmless };
}
