/**
 * Number of the tables and macros that an edition has. A program reads editions of its own number only: a figure must
 * not come from a column that meant something else. Goes up with every change that queries notice; the number stands
 * in the manifest. Editions before number 2 name none.
 */
export const editionFormat = 20;
