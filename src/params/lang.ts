import type { ParamMatcher } from '@sveltejs/kit';

/** German is the language without a prefix; every other one has its own. */
export const match = ((param) => param === 'en') satisfies ParamMatcher;
