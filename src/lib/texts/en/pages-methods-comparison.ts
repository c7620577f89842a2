import type { methodComparisonDe } from '../de/pages-methods-comparison.ts';

export const methodComparisonEn: typeof methodComparisonDe = {
  heading: 'Comparison between neighbourhoods',
  indicators: 'The indicators',
  lead:
    'Neighbourhoods are compared in the headline scope and with denominators of the same year. A neighbourhood is ' +
    'comparable only if each of these conditions holds:',
  gate: [
    'The year is assessable.',
    'There are numbers, NO, IE or reported emissions for every sector of the headline scope.',
    'All neighbourhoods use the same factor set.',
    'Values per m²: the floor area is defined as in most neighbourhoods of the year.',
    'Values against the target: the target covers the sectors of the headline scope.',
    'Energy per m² and heat: every sector is known as energy, not only as reported emissions.',
    'The denominator of the year is known.',
  ],
  supplementary:
    'Two indicators are supplements and marked so everywhere. Emissions of households per head check year and sector ' +
    'for households alone. Weather-corrected emissions per head also need weather data of the year and at least one ' +
    'heating share; they are not BISKO-conformant.',
  order:
    'A local emission factor does not exclude, but is mentioned. The order is alphabetical; a ranking is the choice of ' +
    'whoever compares. Percentages are never averaged. Sums say how many neighbourhoods they cover.',
  similar: {
    heading: 'Which neighbourhoods are similar',
    points: [
      'Four features count: building type, population, inhabitants per hectare, and the shares of energy carriers in final energy in the latest assessable year.',
      'Each feature gives a distance from 0 (equal) to 1 (wholly different). Building type: same 0, different 1. Population and density: twice or half as much 0.5, four times or a quarter 1. Carriers: half the sum of the differences of their shares.',
      'A comparison uses the features that the neighbourhood itself and at least half of the others have. There must be two at least, and all are compared by the same ones. Whoever lacks one of them is named and not compared.',
      'The distance of two neighbourhoods is the mean over these features. Above 0.5 none counts as very similar.',
      'Shown are the three nearest and whoever is as far away as the third, five at most; those equally far away in alphabetical order.',
      'Confidential carriers count together as one. If they make up more than 10% of final energy, the shares count as not known.',
    ],
  },
};
