import type { Archive } from '../archive/archive.ts';
import { attribute, readXml } from '../archive/xml.ts';
import { formatWith, type NumberFormat } from '../number-format.ts';

/** A style of numbers as the file has it. */
interface DataStyle {
  isPercent: boolean;
  isScaled: boolean;
  code: string;
  texts: string[];
  /** Styles that stand for it under a condition. */
  others: string[];
}

/** Styles that follow one another; longer chains are a circle. */
const maxSteps = 20;

/** Styles of numbers and of cells of one part of an ODS file, and what they show beside the number. */
export class OdsFormats {
  readonly #common: OdsFormats | undefined;
  private readonly data = new Map<string, DataStyle>();
  readonly #cells = new Map<string, { data: string | undefined; parent: string | undefined }>();
  readonly #known = new Map<string, NumberFormat | undefined>();
  #open: DataStyle | undefined;
  #text: string | undefined;

  constructor(common?: OdsFormats) {
    this.#common = common;
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case 'number:number-style':
      case 'number:percentage-style':
      case 'number:currency-style': {
        const isPercent = name === 'number:percentage-style';
        this.#open = { isPercent, isScaled: false, code: '', texts: [], others: [] };
        this.data.set(attribute(attributes, 'style:name') ?? '', this.#open);
        break;
      }
      case 'number:number':
        if (!this.#open) break;
        this.#open.code += '0';
        if (Number(attribute(attributes, 'number:display-factor') ?? 1) !== 1) {
          this.#open.code += ',';
          this.#open.isScaled = true;
        }
        break;
      case 'number:text':
      case 'number:currency-symbol':
        this.#text = '';
        break;
      case 'style:map':
        this.#open?.others.push(attribute(attributes, 'style:apply-style-name') ?? '');
        break;
      case 'style:style':
        if (attribute(attributes, 'style:family') === 'table-cell')
          this.#cells.set(attribute(attributes, 'style:name') ?? '', {
            data: attribute(attributes, 'style:data-style-name'),
            parent: attribute(attributes, 'style:parent-style-name'),
          });
    }
  }

  text(text: string): void {
    if (this.#text !== undefined && this.#text.length < 255) this.#text += text;
  }

  close(name: string): void {
    if (name === 'number:text' || name === 'number:currency-symbol') {
      const text = this.#text ?? '';
      this.#text = undefined;
      if (!this.#open) return;
      this.#open.code += text;
      // a style of percentages has its sign as a text
      this.#open.texts.push(this.#open.isPercent ? text.replace('%', '') : text);
    } else if (/^number:(number|percentage|currency)-style$/.test(name)) this.#open = undefined;
  }

  /** What the cells of a style show beside their numbers. */
  formatOf(style: string): NumberFormat | undefined {
    if (!this.#known.has(style)) this.#known.set(style, this.#find(style));
    return this.#known.get(style);
  }

  #find(style: string): NumberFormat | undefined {
    let name: string | undefined = style;
    for (let step = 0; name !== undefined && step < maxSteps; step++) {
      const own = this.#cells.get(name);
      if (!own) return this.#common?.formatOf(name);
      if (own.data !== undefined) return this.#formatOfData(own.data);
      name = own.parent;
    }
    return undefined;
  }

  private dataStyle(name: string): DataStyle | undefined {
    return this.data.get(name) ?? this.#common?.dataStyle(name);
  }

  #formatOfData(name: string): NumberFormat | undefined {
    const main = this.dataStyle(name);
    if (!main) return undefined;
    const all = [main, ...main.others.slice(0, maxSteps).flatMap((other) => this.dataStyle(other) ?? [])];
    const has = (is: 'isPercent' | 'isScaled') => all.some((one) => one[is]);
    const shown = all.map((one) => formatWith(one.code, one.texts, one.isPercent, one.isScaled));
    const code = shown.find((one) => one !== undefined)?.code ?? main.code;
    return formatWith(
      code,
      all.flatMap(({ texts }) => texts),
      has('isPercent'),
      has('isScaled'),
    );
  }
}

/** The styles that all parts of an ODS file share. */
export async function readCommonFormats(archive: Archive): Promise<OdsFormats> {
  const formats = new OdsFormats();
  if (archive.has('styles.xml')) {
    await readXml(archive, 'styles.xml', {
      open: (name, attributes) => formats.open(name, attributes),
      close: (name) => formats.close(name),
      text: (text) => formats.text(text),
    });
  }
  return formats;
}
