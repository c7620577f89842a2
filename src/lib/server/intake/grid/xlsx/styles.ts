import type { Archive } from '../archive/archive.ts';
import { attribute, readXml } from '../archive/xml.ts';
import { formatOfCode, type NumberFormat } from '../number-format.ts';
import { localName } from './local-name.ts';

/** How a number is meant, by its format; a format that shows more than the number is told as it is. */
export type NumberKind = 'number' | 'date' | 'time' | NumberFormat;

/** Formats that every workbook has without saying so. */
function builtInKind(id: number): NumberKind {
  if (id === 9 || id === 10) return formatOfCode(id === 9 ? '0%' : '0.00%')!;
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) {
    return 'date';
  }
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? 'time' : 'number';
}

function kindOfFormat(code: string): NumberKind {
  const kind = temporalKind(code);
  return kind === 'number' ? (formatOfCode(code) ?? 'number') : kind;
}

function temporalKind(code: string): 'number' | 'date' | 'time' {
  const first = code.split(';')[0]!;
  if (/^\s*General\s*$/i.test(first)) return 'number';
  // elapsed hours stand in brackets, like colours and currencies
  const bare = first
    .replaceAll(/"[^"]*"?/g, '')
    .replaceAll(/[\\_*]./g, '')
    .replaceAll(/\[(?!(h+|m+|s+)\])[^\]]*\]/gi, '');
  if (/[yd]/i.test(bare)) return 'date';
  if (/[hs]/i.test(bare)) return 'time';
  return /m/i.test(bare) ? 'date' : 'number';
}

/** What the numbers of a cell are, by the number of its style. */
export async function readNumberKinds(archive: Archive, part: string): Promise<readonly NumberKind[]> {
  const own = new Map<string, NumberKind>();
  const formats: string[] = [];
  let isCellFormats = false;
  await readXml(archive, part, {
    open(name, attributes) {
      const local = localName(name);
      if (local === 'numFmt') {
        own.set(
          attribute(attributes, 'numFmtId') ?? '',
          kindOfFormat(attribute(attributes, 'formatCode') ?? ''),
        );
      } else if (local === 'cellXfs') isCellFormats = true;
      else if (local === 'xf' && isCellFormats) formats.push(attribute(attributes, 'numFmtId') ?? '0');
    },
    close(name) {
      if (localName(name) === 'cellXfs') isCellFormats = false;
    },
    text() {},
  });
  return formats.map((id) => own.get(id) ?? builtInKind(Number(id)));
}
