/** Waits for all that is named at once: the database answers several questions at a time. */
export async function together<Parts extends Record<string, unknown>>(
  parts: Parts,
): Promise<{ [Name in keyof Parts]: Awaited<Parts[Name]> }> {
  const values = await Promise.all(Object.values(parts));
  const names = Object.keys(parts);
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as {
    [Name in keyof Parts]: Awaited<Parts[Name]>;
  };
}
