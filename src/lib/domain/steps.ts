/** What work in steps comes to, done at once. Whoever must let others have their turn goes through the steps instead. */
export function outcomeOf<Outcome>(steps: Generator<void, Outcome>): Outcome {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
