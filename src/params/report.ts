import type { ParamMatcher } from '@sveltejs/kit';

/** What a report can be downloaded as. */
export const match: ParamMatcher = (format) => format === 'pdf' || format === 'docx';
