/** Word measures in twentieths of a point: A4 with the margins of the PDF, 20 mm beside, 17 above and 18 below. */
export const page = { width: 11906, height: 16838, beside: 1134, above: 964, below: 1021, edge: 567 };
export const textWidth = page.width - 2 * page.beside;
/** Pixels of 1/96 inch across the text. */
export const pictureWidth = (textWidth / 1440) * 96;

/** As Word writes colours. */
export const colour = (hex: string) => hex.slice(1);
