/**
 * Quantiles of Student's t distribution, by bisection on the distribution function, which for whole degrees
 * of freedom is a finite sum (Abramowitz and Stegun 26.7.3 and 26.7.4). Accurate to about 1e-12.
 */

/** P(|T| <= t) for `degreesOfFreedom` = 1, 2, 3, ... */
export function centralProbability(t: number, degreesOfFreedom: number): number {
  const angle = Math.atan(t / Math.sqrt(degreesOfFreedom));
  const cosine = Math.cos(angle);
  const isOdd = degreesOfFreedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = degreesOfFreedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= degreesOfFreedom - 2; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/** The value that T stays below with `probability` (0.5..1), for example 0.975. */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  const central = 2 * probability - 1;
  let low = 0;
  let high = 1;
  while (centralProbability(high, degreesOfFreedom) < central) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2;
    if (centralProbability(middle, degreesOfFreedom) < central) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
