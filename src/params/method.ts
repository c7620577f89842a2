import type { ParamMatcher } from '@sveltejs/kit';
import { methodSections, type MethodSection } from '#lib/domain/method-sections.ts';

/** A section of the method; other addresses below it are unknown pages. */
export const match = ((param: string): param is MethodSection =>
  Object.hasOwn(methodSections, param)) satisfies ParamMatcher;
