import type { Archive } from '../archive/archive.ts';
import { attribute, readXml } from '../archive/xml.ts';
import { localName } from './local-name.ts';

/** What a part of a workbook refers to. */
export interface Relation {
  id: string;
  /** The last word of its address: worksheet, styles, sharedStrings. */
  type: string;
  /** Name of the entry in the archive; outside of it when external. */
  target: string;
  isExternal: boolean;
}

/** Entry that a target names, seen from the folder of the part. */
function entryOf(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The relations of a part; of the whole archive for ''. None if it has none. */
export async function readRelations(archive: Archive, part: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/');
  const folder = slash < 0 ? '' : part.slice(0, slash);
  const file = `${folder === '' ? '' : `${folder}/`}_rels/${part.slice(slash + 1)}.rels`;
  const relations: Relation[] = [];
  if (!archive.has(file)) return relations;
  await readXml(archive, file, {
    open(name, attributes) {
      if (localName(name) !== 'Relationship') return;
      const type = attribute(attributes, 'Type') ?? '';
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: entryOf(folder, attribute(attributes, 'Target') ?? ''),
        isExternal: attribute(attributes, 'TargetMode') === 'External',
      });
    },
    close() {},
    text() {},
  });
  return relations;
}
