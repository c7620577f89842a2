/** Places on the page "Methodik" that figures link to. */
export type MethodAnchor =
  | 'boundary'
  | 'emissions'
  | 'assessable'
  | 'data-quality'
  | 'factors'
  | 'path'
  | 'progress'
  | 'required'
  | 'verdicts'
  | 'measures'
  | 'decomposition'
  | 'coverage'
  | 'comparison'
  | 'privacy';
