/** Pages of the method by their German address, each with the places on it that others link to. */
export const methodSections = {
  abgrenzung: ['boundary'],
  begriffe: ['terms'],
  jahre: ['assessable', 'data-quality'],
  formeln: ['formulas', 'emissions', 'path', 'progress', 'required'],
  trend: ['trend'],
  einsparung: ['measures'],
  ursachen: ['decomposition'],
  urteile: ['verdicts'],
  vergleich: ['comparison', 'coverage', 'similar'],
  zeichen: ['signs'],
  rundung: ['rounding'],
  vertraulich: ['privacy'],
  faktoren: ['factors'],
  rechentext: ['statements'],
  quellen: ['sources'],
} as const satisfies Record<string, readonly string[]>;

export type MethodSection = keyof typeof methodSections;
/** A place that figures link to. */
export type MethodAnchor = (typeof methodSections)[MethodSection][number];

export const methodSectionNames = Object.keys(methodSections) as MethodSection[];

const sectionOf = new Map<string, MethodSection>(
  methodSectionNames.flatMap((section) =>
    methodSections[section].map((anchor) => [anchor, section] as const),
  ),
);

/** German address of a place in the method, with its fragment. */
export const methodPath = (anchor: MethodAnchor) => ({
  path: `/methodik/${sectionOf.get(anchor)!}`,
  fragment: `#${anchor}`,
});
