import type { explainedDe } from '../de/explained.ts';

export const explainedEn: typeof explainedDe = {
  co2e: {
    term: 'CO₂e',
    text: 'Carbon dioxide equivalents: all greenhouse gases together, converted into the amount of carbon dioxide (CO₂) that warms the climate as much. Counted in tonnes, t for short.',
  },
  baseline: {
    term: 'baseline',
    text: 'How much was emitted at the start. Against it is measured whether it becomes less.',
  },
  path: {
    term: 'target path',
    text: 'The straight line from the start to the target. Whoever is above it emits more in that year than is planned on the way to the target.',
  },
  scope: {
    term: 'scope',
    text: 'What is counted, such as the households and businesses of the neighbourhood. Figures of different scopes cannot be compared.',
  },
  notAssessable: {
    term: 'not assessable',
    text: 'Data are missing. Then there is no guessed verdict here, but what is missing.',
  },
};
