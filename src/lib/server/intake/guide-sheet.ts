import type { Sheet } from './grid/grid.ts';

/** Sheets of a template that explain it, and that hold the words of its drop-down lists. No table is missed there. */
const names: readonly string[] = ['anleitung', 'how to fill in', 'listen', 'lists'];

export const isGuideSheet = ({ name }: Sheet) => names.includes(name.trim().toLowerCase());
