import type { Archive } from '../archive/archive.ts';
import { attribute, readXml } from '../archive/xml.ts';
import { raisedDigits } from '../raised.ts';
import { refuse } from '../refusal.ts';
import type { CellBudget } from '../sheet-builder.ts';
import { localName, unescaped } from './local-name.ts';

/** The texts of a workbook in the order in which its cells count them. */
export async function readSharedStrings(
  archive: Archive,
  part: string,
  budget: CellBudget,
): Promise<readonly string[]> {
  const { maxCells, maxCellCharacters } = budget.limits;
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  let isRaised = false;
  await readXml(archive, part, {
    open(name, attributes) {
      const local = localName(name);
      if (local === 'si') text = '';
      else if (local === 'r') isRaised = false;
      else if (local === 'vertAlign') isRaised = attribute(attributes, 'val') === 'superscript';
      else if (local === 't') isText = !isReading;
      else if (local === 'rPh') isReading = true;
    },
    close(name) {
      const local = localName(name);
      if (local === 't') isText = false;
      else if (local === 'r') isRaised = false;
      else if (local === 'rPh') isReading = false;
      else if (local === 'si') {
        if (texts.push(budget.kept(unescaped(text))) > maxCells) refuse('too_many_cells', { max: maxCells });
      }
    },
    text(part) {
      if (!isText) return;
      text += isRaised ? raisedDigits(part) : part;
      if (text.length > maxCellCharacters) refuse('cell_too_long', { max: maxCellCharacters });
    },
  });
  return texts;
}
