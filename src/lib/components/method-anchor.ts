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
  'privacy',
] as const;
export type MethodAnchor = (typeof methodAnchors)[number];
