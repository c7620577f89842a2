import type { Text } from '#lib/domain/vocabulary.ts';
import { parameters, type ParameterName } from './parameters.ts';

/** A parameter of an address has a value that it cannot have here. The API and the pages word it, each in its way. */
export class BadParameter extends Error {
  readonly asked: string;
  /** Follows "expected is". */
  readonly expected: Text;
  /** What this edition allows, if that can be listed. */
  readonly allowed: readonly string[] | undefined;

  constructor(
    readonly parameter: ParameterName,
    asked: string | number,
    {
      expected = parameters[parameter].expected,
      allowed,
    }: { expected?: Text; allowed?: readonly (string | number)[] } = {},
  ) {
    super(`${parameter} cannot be ${asked}`);
    this.asked = String(asked);
    this.expected = expected;
    this.allowed = allowed?.map(String);
  }
}
