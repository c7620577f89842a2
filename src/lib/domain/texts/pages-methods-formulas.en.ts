import type { methodFormulasDe } from './pages-methods-formulas.de.ts';

const formula = (name: string, text: string, ...spoken: string[]) => ({ name, text, spoken });

export const methodFormulasEn = {
  heading: 'Formulas',
  lead: 'Emissions in t CO₂e per year, energy in MWh per year, factors in g CO₂e per kWh.',
  where: 'Where',
  list: {
    emissions: formula(
      'Emissions of a cell',
      'Energy times factor. A sector that is known only as reported emissions enters with these.',
      'C equals E times e f divided by 1000',
    ),
    quality: formula(
      'Data quality',
      'Mean of the quality grades in the latest assessable year, weighted with the energy.',
      'Q equals the sum of E i times w i, divided by the sum of E i',
    ),
    weather: formula(
      'Weather correction',
      'Only the heating share is converted. Supplementary, not BISKO-conformant. A year without weather data has no ' +
        'corrected value.',
      'E corrected equals E times, open bracket, h times w plus 1 minus h, close bracket',
      'w equals G mean divided by G of the year y',
    ),
    baseline: formula(
      'Baseline',
      'Mean over the base years; the middle base year b may be fractional.',
      'B equals the sum of C of y over the base years, divided by their number n',
      'b equals first plus last base year, divided by 2',
    ),
    path: formula(
      'Target path',
      'Straight from the baseline to the target, in sections through interim targets. After the target year the target holds.',
      'P of y equals B minus, open bracket, B minus T, close bracket, times, open bracket, y minus b, close bracket, divided by, open bracket, tau minus b, close bracket',
    ),
    gap: formula(
      'Gap to the target path',
      'In tonnes, and in percent of the path.',
      'd equals C t minus P of t',
      'd in percent equals 100 times d divided by P of t',
    ),
    progress: formula(
      'Progress and elapsed time',
      'Which part of the planned reduction has been reached and which part of the time has passed, in percent.',
      'progress equals 100 times, open bracket, B minus C t, close bracket, divided by, open bracket, B minus T, close bracket',
      'elapsed equals 100 times, open bracket, t minus b, close bracket, divided by, open bracket, tau minus b, close bracket',
    ),
    required: formula(
      'Required reduction',
      'What is needed per year from now on, in tonnes and in percent, and the pace so far.',
      'required in tonnes equals, open bracket, T minus C t, close bracket, divided by, open bracket, tau minus t, close bracket',
      'required in percent equals 100 times, open bracket, T divided by C t to the power of 1 over tau minus t, minus 1, close bracket',
      'so far equals, open bracket, C t minus B, close bracket, divided by, open bracket, t minus b, close bracket',
    ),
    budget: formula(
      'Budget',
      'Balance against the path and what remains until the target year. Years without an assessable balance are ' +
        'interpolated linearly and counted.',
      'balance equals the sum over the years y greater than b up to t, at most tau, of P of y minus C of y',
      'remaining equals the sum over y greater than b up to tau of P of y, minus the sum over y greater than b up to t of C of y',
    ),
    slope: formula(
      'Slope of the trend',
      'Least-squares line through the assessable years y of a window. Theil-Sen is the median of the slopes of all pairs ' +
        'of years and robust against single outliers; if the two point in different directions, the page says so.',
      'slope equals the sum over y of y minus y bar times C of y minus C bar, over S x x',
      'Theil-Sen equals the median over all pairs y less than z of C of z minus C of y over z minus y',
      'correlation equals the slope times the square root of S x x over S C C',
    ),
    trend: formula(
      'Trend and prediction interval',
      'Least-squares line through the assessable years since the first base year, at least four. Weather-corrected if every ' +
        'year has a corrected value; the page says so. Theil-Sen slope and correlation stand beside it. p is the probability of reaching the target if the years to come scatter like those before.',
      'C hat of tau plus or minus the 0.975 quantile of t with n minus 2 degrees of freedom, times s, times the square root of q',
      'q equals 1 plus 1 over n plus the square of tau minus y bar, over S x x',
      'p equals F of T minus C hat of tau, divided by s times the square root of q',
    ),
    secured: formula(
      'Secured savings until the target year',
      'Only implemented and secured direct measures, and only what does not work yet in the latest measured year. ' +
        'Factors are held at that year.',
      'S secured equals i times the sum of delta E times e f of t over 1000 times, open bracket, a of tau minus a of t, close bracket',
    ),
    scenario: formula(
      'What if',
      'Implemented, secured and chosen measures with the factors of a scenario. Without a factor scenario, for carriers it ' +
        'does not name and for local factors the latest factor is held. No verdict, not BISKO-conformant.',
      'C of y equals C t plus the sum over k of E k times, open bracket, e f prime k of y minus e f k of t, close bracket, over 1000',
      'minus i times the sum over k of delta E k times e f prime k of y over 1000 times, open bracket, a of y minus a of t, close bracket',
    ),
    saving: formula(
      'Full-year saving of a measure',
      'Over all carriers; more consumption, for example the electricity of a heat pump, counts negative. Values measured ' +
        'afterwards replace those estimated beforehand.',
      'S equals the sum over k of delta E k times e f k divided by 1000',
    ),
    decomposition: formula(
      'Where the change comes from',
      'The change between two assessable years, split without a remainder (additive LMDI-I): population, floor area per head, ' +
        'energy intensity, weather, carrier mix, grid electricity and other factors. Intensity and mix are the local ' +
        'contribution, everything else is background. A carrier that appears or disappears counts wholly as mix. Where a ' +
        'denominator is missing, the next link carries its part.',
      'C equals the sum over i of P times A over P times E star over A times E over E star times E i over E times f i',
      'delta C x equals the sum over i of L of C i 1 and C i 0 times the logarithm of x i 1 over x i 0',
      'L of a and b equals a minus b, divided by logarithm a minus logarithm b',
    ),
    share: formula(
      'Share of a year in which a measure works',
      'From completion to the end of its lifetime. Without a completion date nothing is counted.',
      'a of y equals the days of the year y on which it works, divided by the days of the year y',
    ),
    cost: formula(
      'Cost per tonne',
      'Annuity of the investment per tonne saved; beside it the funding per tonne over the lifetime. With an interest rate ' +
        'of 0, I divided by n is used.',
      'K equals I times r divided by, open bracket, 1 minus, open bracket, 1 plus r, close bracket, to the power of minus n, close bracket, divided by S',
      'funding per tonne equals F divided by, open bracket, S times n, close bracket',
    ),
  },
  symbols: {
    C: 'emissions; C(y) in the year y',
    Ct: 'emissions in the latest assessable year t',
    E: 'final energy',
    ef: 'emission factor of the carrier in the year',
    wi: 'weight of the quality grade',
    h: 'heating share of the carrier in the sector, 0 if not given',
    w: 'weather factor: long-term mean of the degree days over the degree days G of the year, or the climate factor of the DWD',
    B: 'baseline',
    b: 'middle base year',
    n: 'number of years',
    T: 'target in tonnes',
    tau: 'target year',
    t: 'latest assessable year',
    P: 'target path; P(y) in the year y',
    d: 'gap',
    quantile: 'quantile of Student’s t distribution for 95%',
    p: 'probability of reaching the target',
    distribution: 'Student’s t distribution',
    s: 'residual standard deviation about the line',
    mean: 'mean year of the window',
    meanC: 'mean of the emissions of the window',
    line: 'value of the line in the target year',
    spread: 'grows with the distance from what was observed',
    Sxx: 'sum of squares of the years about their mean',
    Scc: 'sum of squares of the emissions about their mean',
    i: 'interaction: reduces sums where measures overlap',
    dE: 'energy saved by a measure',
    a: 'share of the year in which the measure works',
    scenarioFactor: 'Factor of the scenario: linear from the latest factor to the years given, then held',
    S: 'full-year saving',
    I: 'investment',
    F: 'funding',
    r: 'interest rate of the programme',
    life: 'lifetime in years',
    population: 'population',
    A: 'heated floor area',
    corrected: 'weather-corrected final energy',
    ratio: 'the link of the chain in question, in the later year 1 and the earlier year 0',
    L: 'logarithmic mean',
    f: 'emission factor of carrier i',
  },
  words: {
    corrected: 'corr',
    mean: 'mean',
    progress: 'progress',
    elapsed: 'elapsed',
    requiredTonnes: 'required in t',
    requiredPercent: 'required in %',
    pace: 'so far',
    balance: 'balance',
    remaining: 'remaining',
    secured: 'secured',
    first: 'first',
    last: 'last',
    daysWorking: 'working days in y',
    daysOfYear: 'days of y',
    funding: 'funding per t',
    quantile: '0.975',
    slope: 'slope',
    theilSen: 'Theil-Sen',
    median: 'median',
    correlation: 'correlation',
  },
  interaction: (factor) => `Interaction i of this edition: ${factor}.`,
  rate: (percent) => `Interest rate r of this edition: ${percent}.`,
} satisfies typeof methodFormulasDe;
