/** Presentation MathML as a tree: what a formula looks like, without any text of a language. */
export interface MathNode {
  tag: 'mi' | 'mn' | 'mo' | 'mrow' | 'mfrac' | 'msub' | 'msup' | 'munder' | 'munderover' | 'msqrt';
  content: string | readonly MathNode[];
}

const leaf = (tag: MathNode['tag']) => (content: string) => ({ tag, content }) satisfies MathNode;
const node = (tag: MathNode['tag'], ...content: MathNode[]): MathNode => ({ tag, content });

export const variable = leaf('mi');

/** An object with a property for each letter. */
type Letters<Text extends string> = Text extends `${infer Letter}${infer Others}`
  ? Record<Letter, MathNode> & Letters<Others>
  : unknown;
/** Variables of one letter, by name: `const { A, B } = variables('AB')`. */
export const variables = <Text extends string>(letters: Text) =>
  Object.fromEntries(Array.from(letters, (letter) => [letter, variable(letter)])) as Letters<Text>;

export const number = leaf('mn');
export const sign = leaf('mo');
/** Words are identifiers of several letters: signs beside them keep their distance. */
export const word = (text: string) => variable(text.replaceAll(' ', '\u00a0'));

/** Strings become signs if they are no letters or digits: `row(E, '·', w)`. */
export const row = (...parts: (MathNode | string)[]): MathNode =>
  node('mrow', ...parts.map((part) => (typeof part === 'string' ? sign(part) : part)));
export const fraction = (above: MathNode, below: MathNode) => node('mfrac', above, below);
export const sub = (base: MathNode, below: MathNode) => node('msub', base, below);
export const power = (base: MathNode, exponent: MathNode) => node('msup', base, exponent);
export const root = (content: MathNode) => node('msqrt', content);
export const sum = (below: MathNode, above?: MathNode) =>
  above ? node('munderover', sign('∑'), below, above) : node('munder', sign('∑'), below);
export const under = (base: MathNode, below: MathNode) => node('munder', base, below);
export const brackets = (...parts: (MathNode | string)[]) => row('(', ...parts, ')');
/** f(x) */
export const at = (name: MathNode, ...of: (MathNode | string)[]) => row(name, brackets(...of));
