import { rangesOf } from '../ranges.ts';
import { conditionMark, type Mark } from '../marks.ts';
import { childOf, elementsOf, escaped, textIn, valueOf, XmlEdit, type XmlElement } from '../xml-tree.ts';
import type { AddedStyles } from './styles.ts';

/** What follows the cells of a sheet, in the order of the schema, as far as something is put in before it. */
const order = [
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** What stands behind the cells of a sheet: all that is changed in it. */
export class SheetTail {
  readonly #edit: XmlEdit;
  readonly #children: XmlElement[];
  readonly #prefix: string;

  /** `xml` begins behind the cells and goes on to the end of the sheet. */
  constructor(xml: string) {
    const close = /<\/((?:[\w.-]+:)?worksheet)\s*>\s*$/.exec(xml);
    const body = close ? xml.slice(0, close.index) : xml;
    this.#edit = new XmlEdit(xml);
    this.#children = elementsOf(body);
    const name = close?.[1] ?? 'worksheet';
    this.#prefix = name.slice(0, name.indexOf(':') + 1);
  }

  get isChanged(): boolean {
    return this.#edit.isChanged;
  }

  /** The id of the relation to the drawing that holds the boxes of comments. */
  get drawing(): string | undefined {
    const element = this.#children.find(({ local }) => local === 'legacyDrawing');
    return element && /[\w.-]*:?id\s*=\s*["']([^"']*)["']/.exec(element.attributes)?.[1];
  }

  result(): string {
    return this.#edit.result();
  }

  /** Colours cells by conditions that always hold, so that their own formats stay; those of before go. */
  colour(marks: readonly Mark[], overlay: AddedStyles['overlay']): void {
    let hasOthers = false;
    for (const list of this.#children.filter(({ local }) => local === 'conditionalFormatting')) {
      const rules = list.children.filter(({ local }) => local === 'cfRule');
      const ours = rules.filter((rule) => this.#isOurs(rule));
      if (ours.length === rules.length && ours.length > 0) this.#edit.remove(list);
      else for (const rule of ours) this.#edit.remove(rule);
      hasOthers ||= rules.length > ours.length;
    }
    if (marks.length === 0) return;
    if (hasOthers) this.#lower();
    const p = this.#prefix;
    const lists = (['error', 'warning'] as const).flatMap((severity) =>
      rangesOf(marks.filter((mark) => mark.severity === severity)).map(
        (ranges) =>
          `<${p}conditionalFormatting sqref="${ranges.join(' ')}"><${p}cfRule type="expression" dxfId="${overlay[severity]}" priority="${severity === 'error' ? 1 : 2}"><${p}formula>${escaped(conditionMark)}</${p}formula></${p}cfRule></${p}conditionalFormatting>`,
      ),
    );
    this.#put('conditionalFormatting', lists.join(''));
  }

  /** Refers to the drawing with the boxes of comments. */
  putDrawing(id: string, relationships: string): void {
    this.#put('legacyDrawing', `<${this.#prefix}legacyDrawing xmlns:r="${relationships}" r:id="${id}"/>`);
  }

  #isOurs(rule: XmlElement): boolean {
    const formula = childOf(rule, 'formula');
    return formula !== undefined && textIn(this.#edit.xml, formula).replaceAll(/\s/g, '') === conditionMark;
  }

  /** Other conditions come after ours. */
  #lower(): void {
    for (const list of this.#children) {
      if (list.local !== 'conditionalFormatting') continue;
      for (const rule of list.children) {
        const priority = Number(valueOf(rule, 'priority'));
        if (rule.local === 'cfRule' && priority >= 1 && !this.#isOurs(rule))
          this.#edit.set(rule, 'priority', String(priority + 2));
      }
    }
  }

  #put(name: string, xml: string): void {
    const place = order.indexOf(name);
    const before = this.#children.findLast(({ local }) => {
      const at = order.indexOf(local);
      return at >= 0 && at <= place;
    });
    this.#edit.insert(before?.end ?? 0, xml);
  }
}
