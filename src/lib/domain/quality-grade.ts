import type { Quality } from './vocabulary.ts';

/** Weights of METHOD.md, section 2. */
const weights: Record<Quality, number> = { A: 1, B: 0.5, C: 0.25, D: 0 };

/** The class of Datengüte whose weight a data quality between 0 and 1 comes nearest to; on a tie the lower one. */
export function qualityGrade(quality: number): Quality {
  const grades = Object.keys(weights) as Quality[];
  return grades.reduce((best, grade) =>
    Math.abs(weights[grade] - quality) <= Math.abs(weights[best] - quality) ? grade : best,
  );
}
