/** The weights, 0 to 1, that a header of the Accept family gives what it names (RFC 9110, section 12.4.2). */
export function acceptedWeights(header: string | null | undefined): Map<string, number> {
  return new Map(
    (header ?? '').split(',').map((entry) => {
      const [name = '', ...options] = entry.trim().toLowerCase().split(';');
      const weight = options.find((option) => option.trim().startsWith('q='))?.split('=')[1];
      return [name.trim(), weight === undefined ? 1 : Number(weight)];
    }),
  );
}
