import { coordinate, escapeMarkup } from './markup.ts';
import {
  tipBreak,
  type Decal,
  type GroupMark,
  type Mark,
  type Paint,
  type RectShape,
  type TextMark,
  type Texture,
} from './marks.ts';
import { pageColour } from './theme.ts';

interface SvgStyle {
  /** Ids start with it, so that they are unique in the document. */
  prefix?: string;
  /**
   * Halos as texts of their own under the texts: LibreOffice, librsvg and others do not know `paint-order` and would
   * draw the halo over the letters.
   */
  hasSeparateHalos?: boolean;
  /** For a page: its style sheet says what colours of the theme are, in light and in dark. */
  isThemed?: boolean;
}

/** Writes marks as SVG, each on a line, and at the end the patterns that they use. */
export function writeMarks(marks: readonly Mark[], style: SvgStyle = {}): string {
  const writer = new Writer(style);
  return [...writer.lines(marks), ...writer.patterns()].join('\n');
}

class Writer {
  readonly #prefix: string;
  readonly #hasSeparateHalos: boolean;
  readonly #colour: (colour: string) => string;
  /** Ids of patterns by their markup. */
  readonly #patterns = new Map<string, string>();

  constructor({ prefix = 'p', hasSeparateHalos = false, isThemed = false }: SvgStyle) {
    this.#prefix = prefix;
    this.#hasSeparateHalos = hasSeparateHalos;
    this.#colour = isThemed ? pageColour : (colour) => colour;
  }

  lines(marks: readonly Mark[]): string[] {
    return marks.map((mark) => this.#markup(mark)).filter((markup) => markup !== '');
  }

  patterns(): string[] {
    const patterns = [...this.#patterns].map(([pattern, id]) => `<pattern id="${id}" ${pattern}`);
    return patterns.length === 0 ? [] : [`<defs>${patterns.join('')}</defs>`];
  }

  #markup(mark: Mark): string {
    if (mark.kind === 'text') return this.#text(mark);
    if (mark.kind === 'group') return this.#group(mark);
    const paint = this.#paint(mark.paint);
    return paint === '' ? '' : shapeMarkup(mark, paint);
  }

  /** Empty for what cannot be seen. */
  #paint({ fill = 'none', stroke, width = 1, dash, cap, join }: Paint): string {
    const hasStroke = stroke !== undefined && width > 0;
    if (fill === 'none' && !hasStroke) return '';
    let text = ` fill="${this.#surface(fill)}"`;
    if (!hasStroke) return text;
    text += ` stroke="${this.#colour(stroke)}"`;
    if (width !== 1) text += ` stroke-width="${width}"`;
    if (dash) text += ` stroke-dasharray="${dash.join(',')}"`;
    if (cap) text += ` stroke-linecap="${cap}"`;
    return join ? `${text} stroke-linejoin="${join}"` : text;
  }

  #surface(fill: string | Decal | Texture): string {
    if (typeof fill === 'string') return this.#colour(fill);
    if ('symbol' in fill) return this.#stripes(fill);
    return fill.kind === 'plain' ? this.#colour(fill.ground) : this.#pattern(textureMarkup(fill));
  }

  #stripes({ dashArrayX: [width], dashArrayY: [dash, gap], rotation, color }: Decal): string {
    return this.#pattern(
      `width="${width}" height="${dash + gap}" patternUnits="userSpaceOnUse"` +
        ` patternTransform="rotate(${coordinate((rotation * 180) / Math.PI)})">` +
        `<rect width="${width}" height="${dash}" fill="${this.#colour(color)}"/></pattern>`,
    );
  }

  #pattern(pattern: string): string {
    const id = this.#patterns.get(pattern) ?? `${this.#prefix}-${this.#patterns.size + 1}`;
    this.#patterns.set(pattern, id);
    return `url(#${id})`;
  }

  #text({ text, x, y, size, colour, align = 'start', isStrong, halo }: TextMark): string {
    if (text.trim() === '') return '';
    const place =
      ` x="${coordinate(x)}" y="${coordinate(y)}"` +
      (align === 'start' ? '' : ` text-anchor="${align}"`) +
      ` font-size="${size}"${isStrong ? ' font-weight="600"' : ''}`;
    const letters = `>${escapeMarkup(text)}</text>`;
    const plain = `<text${place} fill="${this.#colour(colour)}"`;
    if (!halo) return plain + letters;
    const outline = ` stroke="${this.#colour(halo.colour)}" stroke-width="${halo.width}" stroke-linejoin="round"`;
    return this.#hasSeparateHalos
      ? `<text${place} fill="none"${outline} aria-hidden="true"${letters}${plain}${letters}`
      : `${plain}${outline} paint-order="stroke"${letters}`;
  }

  #group({ marks, shift, title, href, tip, isHidden }: GroupMark): string {
    const tag = href === undefined ? 'g' : 'a';
    const attributes =
      (href === undefined ? '' : ` href="${escapeMarkup(href)}"`) +
      (shift ? ` transform="translate(${coordinate(shift[0])} ${coordinate(shift[1])})"` : '') +
      (tip === undefined ? '' : ` data-tip="${escapeMarkup(tip.join(tipBreak))}"`) +
      (isHidden ? ' aria-hidden="true"' : '') +
      (isHidden && href !== undefined ? ' tabindex="-1"' : '');
    const name = title === undefined ? '' : `<title>${escapeMarkup(title)}</title>`;
    return `<${tag}${attributes}>${name}\n${this.lines(marks).join('\n')}\n</${tag}>`;
  }
}

const turned: Partial<Record<Texture['kind'], number>> = { upright: 90, falling: 45, dots: 45, lozenges: 45 };

/** A square of the texture: level lines, which may cross and be turned, or dots. */
function textureMarkup({ kind, ground, sign, spacing }: Texture): string {
  const turn = turned[kind];
  const thickness = coordinate(spacing * 0.28);
  const line = `<rect width="${spacing}" height="${thickness}" fill="${sign}"/>`;
  const signs =
    kind === 'dots'
      ? `<circle cx="${spacing / 2}" cy="${spacing / 2}" r="${coordinate(spacing * 0.26)}" fill="${sign}"/>`
      : kind === 'crossed' || kind === 'lozenges'
        ? `${line}<rect width="${thickness}" height="${spacing}" fill="${sign}"/>`
        : line;
  return (
    `width="${spacing}" height="${spacing}" patternUnits="userSpaceOnUse"` +
    (turn === undefined ? '' : ` patternTransform="rotate(${turn})"`) +
    `><rect width="${spacing}" height="${spacing}" fill="${ground}"/>${signs}</pattern>`
  );
}

function shapeMarkup(mark: Exclude<Mark, TextMark | GroupMark>, paint: string): string {
  switch (mark.kind) {
    case 'path': {
      const points = mark.points.map(([x, y]) => `${coordinate(x)} ${coordinate(y)}`);
      if (points.length === 0) return '';
      return `<path d="M${points.join('L')}${mark.isClosed ? 'Z' : ''}"${paint}/>`;
    }
    case 'rect': {
      const { x, y, width, height } = mark;
      return (
        `<rect x="${coordinate(x)}" y="${coordinate(y)}" width="${coordinate(width)}"` +
        ` height="${coordinate(height)}"${paint}/>`
      );
    }
    case 'columns': {
      const outlines = mark.boxes.map(outline).join('');
      return outlines === '' ? '' : `<path d="${outlines}"${paint}/>`;
    }
    case 'circle':
      return `<circle cx="${coordinate(mark.x)}" cy="${coordinate(mark.y)}" r="${coordinate(mark.radius)}"${paint}/>`;
    case 'sign': {
      const scale = mark.scale === 1 ? '' : ` scale(${coordinate(mark.scale)})`;
      const move = `translate(${coordinate(mark.x)} ${coordinate(mark.y)})`;
      return `<path d="${mark.path}" transform="${move}${scale}"${paint}/>`;
    }
  }
}

function outline({ x, y, width, height }: RectShape): string {
  const [across, down] = [coordinate(width), coordinate(height)];
  if (across === '0' || down === '0') return '';
  return `M${coordinate(x)} ${coordinate(y)}h${across}v${down}h${coordinate(-width)}z`;
}
