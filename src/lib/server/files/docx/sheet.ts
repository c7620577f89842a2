/** Word measures in twentieths of a point: A4 with margins of 2 cm. */
export const page = { width: 11906, height: 16838, margin: 1134 };
export const textWidth = page.width - 2 * page.margin;
/** Pixels of 1/96 inch across the text. */
export const pictureWidth = (textWidth / 1440) * 96;

/** As Word writes colours. */
export const colour = (hex: string) => hex.slice(1);
