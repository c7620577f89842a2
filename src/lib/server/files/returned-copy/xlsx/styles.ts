import type { Severity } from '#lib/server/intake/problem.ts';
import { fills } from '../marks.ts';
import { childOf, prefixOf, rootOf, XmlEdit } from '../xml-tree.ts';
import type { FindingCell } from '../findings-sheet.ts';

/** Children of a style sheet in the order of the schema. */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** What a style sheet has in any case, where it lacks a list. */
const basics: Record<string, string[]> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border/>'],
  cellStyleXfs: ['<xf/>'],
  cellXfs: ['<xf/>'],
  dxfs: [],
};

export const emptyStyles = (main: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}"></styleSheet>`;

const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor rgb="FF${colour}"/></patternFill></fill>`;
const side = (name: string, look: string) => `<${name} style="${look}"><color auto="1"/></${name}>`;
const border = (look: string) =>
  `<border>${['left', 'right', 'top', 'bottom'].map((name) => side(name, look)).join('')}</border>`;

/** Looks that lie over a cell without changing its own. */
const overlays: Record<Severity, string> = {
  error: `<dxf><font><b/></font>${fill(fills.error)}${border('thin')}</dxf>`,
  warning: `<dxf>${fill(fills.warning)}${border('dotted')}</dxf>`,
};

export interface AddedStyles {
  /** Number of the overlay. */
  overlay: Record<Severity, number>;
  /** Number of the cell format. */
  look: Record<FindingCell['look'], number>;
}

/** Adds the overlays of marked cells and the looks of the sheet of findings; all other formats keep their numbers. */
export function addStyles(text: string): { text: string; styles: AddedStyles } {
  const root = rootOf(text);
  const edit = new XmlEdit(text);
  const prefix = prefixOf(root);
  const prefixed = (xml: string) => (prefix === '' ? xml : xml.replaceAll(/<(\/?)/g, `<$1${prefix}`));
  const missing: { place: number; xml: string }[] = [];

  const overlay = add('dxfs', [overlays.error, overlays.warning]);
  const font = add('fonts', [
    '<font><b/><sz val="14"/><name val="Calibri"/></font>',
    '<font><b/><sz val="11"/><name val="Calibri"/></font>',
    '<font><u/><sz val="11"/><color rgb="FF0B4FA3"/><name val="Calibri"/></font>',
    '<font><sz val="11"/><name val="Calibri"/></font>',
  ]);
  const paint = add('fills', [fill(fills.error), fill(fills.warning)]);
  const wrapped = '<alignment vertical="top" wrapText="1"/>';
  const format = (fontAt: number, fillId: number, alignment = wrapped) =>
    `<xf numFmtId="0" fontId="${font + fontAt}" fillId="${fillId}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
  const top = '<alignment vertical="top"/>';
  const look = add('cellXfs', [
    format(3, 0),
    format(0, 0, top),
    format(1, 0),
    format(1, paint),
    format(3, paint + 1),
    format(2, 0),
  ]);
  putMissing();
  return {
    text: edit.result(),
    styles: {
      overlay: { error: overlay, warning: overlay + 1 },
      look: {
        line: 0,
        plain: look,
        title: look + 1,
        head: look + 2,
        error: look + 3,
        warning: look + 4,
        link: look + 5,
      },
    },
  };

  /** Puts items at the end of a list and returns the number of the first. */
  function add(name: string, items: readonly string[]): number {
    const list = childOf(root, name);
    if (list) {
      const count = list.children.length;
      edit.set(list, 'count', String(count + items.length));
      edit.append(list, prefixed(items.join('')));
      return count;
    }
    const before = basics[name]!;
    const all = [...before, ...items];
    missing.push({
      place: order.indexOf(name),
      xml: prefixed(`<${name} count="${all.length}">${all.join('')}</${name}>`),
    });
    return before.length;
  }

  /** Lists that the style sheet did not have, each where the schema wants it. */
  function putMissing(): void {
    let last = '';
    for (const { place, xml } of missing.toSorted((a, b) => a.place - b.place)) {
      const next = root.children.find(({ local }) => order.indexOf(local) > place);
      if (next) edit.insert(next.start, xml);
      else last += xml;
    }
    if (last !== '') edit.append(root, last);
  }
}
