import type { MethodAnchor, MethodSection } from '#lib/domain/method-sections.ts';
import type { MethodsTexts } from '#lib/texts/index.ts';

interface ListedFormula {
  name: keyof MethodsTexts['formulas']['list'];
  /** That figures and other pages link to. */
  anchor?: MethodAnchor;
}

/** Formulas by page, in the order of the calculation. */
export const formulaGroups = {
  formeln: [
    { name: 'emissions', anchor: 'emissions' },
    { name: 'quality' },
    { name: 'weather' },
    { name: 'baseline' },
    { name: 'path', anchor: 'path' },
    { name: 'gap' },
    { name: 'progress', anchor: 'progress' },
    { name: 'required', anchor: 'required' },
    { name: 'budget' },
    { name: 'programme' },
  ],
  trend: [{ name: 'slope', anchor: 'trend' }, { name: 'trend' }],
  einsparung: [
    { name: 'saving', anchor: 'measures' },
    { name: 'share' },
    { name: 'secured' },
    { name: 'scenario' },
    { name: 'cost' },
  ],
  ursachen: [{ name: 'decomposition' }],
} as const satisfies Partial<Record<MethodSection, readonly ListedFormula[]>>;

export const formulasOf = (section: keyof typeof formulaGroups): readonly ListedFormula[] =>
  formulaGroups[section];
