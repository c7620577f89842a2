import { z } from 'zod';
import { lastPage, type Paging } from '#lib/domain/paging.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { HttpProblem } from './api/problem.ts';
import { BadParameter } from './bad-parameter.ts';
import { parameters, type ParameterName, type ParameterValues } from './parameters.ts';

/** A parameter as it stands in an address, as its type. Throws {@link BadParameter}. */
function parse(name: ParameterName, asked: string): unknown {
  const { schema } = parameters[name];
  const isNumber = schema instanceof z.ZodNumber && /^\d{1,6}$/.test(asked);
  const value = isNumber ? Number(asked) : schema instanceof z.ZodArray ? asked.split(',') : asked;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new BadParameter(name, asked);
}

/** Parameters of an API address, none of them repeated (see `refuseQuestion`). Throws {@link BadParameter}. */
export function readParameters<const Name extends ParameterName>(
  search: URLSearchParams,
  names: readonly Name[],
): Pick<ParameterValues, Name> {
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const asked = search.get(name);
    if (asked !== null) values[name] = parse(name, asked);
  }
  return values as Pick<ParameterValues, Name>;
}

export function missingParameter(name: ParameterName): HttpProblem {
  const text = problemTexts.missingParameter(name, parameters[name].expected);
  return new HttpProblem(400, 'bad-parameter', text, { parameter: name });
}

/** Parameters of a page. A field of a form that was left empty asks nothing; of a repeated one the first counts. */
export class PageParameters<Name extends ParameterName> {
  readonly #search: URLSearchParams;

  constructor(search: URLSearchParams) {
    this.#search = search;
  }

  /** As it stands in the address, for what the edition alone can judge. */
  text(name: Name): string | undefined {
    return this.#search.get(name) || undefined;
  }

  /** All of a repeated one, as a form names every ticked box by itself. */
  texts(name: Name): string[] {
    return this.#search.getAll(name);
  }

  /** Undefined where the address leaves it open. Throws {@link BadParameter}. */
  value<Asked extends Name>(name: Asked): ParameterValues[Asked] {
    const asked = this.text(name);
    return asked === undefined ? undefined : (parse(name, asked) as ParameterValues[Asked]);
  }

  /** The same for what the edition or the page has a list of. */
  oneOf<Value extends string | number>(name: Name, allowed: readonly Value[]): Value | undefined {
    const asked = this.text(name);
    if (asked === undefined) return undefined;
    const value = allowed.find((candidate) => String(candidate) === asked);
    if (value === undefined) throw new BadParameter(name, asked, { allowed });
    return value;
  }

  /** The page of a list; the first one unless the address says otherwise. */
  paging({ size, total }: Omit<Paging, 'page'>, name: Name): Paging {
    const asked = this.text(name) ?? '1';
    const last = lastPage({ size, total });
    const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0;
    if (page >= 1 && page <= last) return { page, size, total };
    throw new BadParameter(name, asked, { allowed: last === 1 ? [1] : [1, '…', last] });
  }
}
