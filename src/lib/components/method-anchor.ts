/** Places on the page "Methodik" that figures link to. */
export const methodAnchors = [
  'boundary',
  'emissions',
  'assessable',
  'data-quality',
  'factors',
  'path',
  'progress',
  'required',
  'verdicts',
  'measures',
  'decomposition',
  'coverage',
  'comparison',
] as const;
export type MethodAnchor = (typeof methodAnchors)[number];
