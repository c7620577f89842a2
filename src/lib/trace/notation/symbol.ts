/** Words that stand in formulas in place of letters, by language. */
export type SymbolWords = Readonly<Record<string, string>>;

/** A letter or word with what hangs on it: `C_t`, `P(y)`, `ef′_k(t)`, `t_{n − 2; quantile}`, `E^∗`. */
interface SymbolParts {
  base: string;
  above: string | undefined;
  /** One sign or several: `i1`, `n − 2`. */
  below: string[];
  of: string[];
}

export function symbolParts(symbol: string): SymbolParts {
  const [, base = symbol, above, several, one, of] =
    /^([^_^(]+)(?:\^([^_(]+))?(?:_(?:\{(.+?)\}|([^(]+)))?(?:\((.*)\))?$/.exec(symbol) ?? [];
  return {
    base,
    above,
    below: several ? signsOf(several) : one && /^[a-z]\d$/.test(one) ? [...one] : one ? [one] : [],
    of: of?.split(', ') ?? [],
  };
}

/** The signs of a condition or of an index, as `b < y ≤ min(t, τ)`. */
export const signsOf = (text: string): string[] => text.match(/[^\s(;]+(?:\([^)]*\))?|;/g) ?? [];

export const isNumber = (sign: string) => /^\d/.test(sign);
export const isOperator = (sign: string) => /^[<≤;−%]$/.test(sign);
