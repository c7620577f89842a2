/** Asks for the pages that readers ask for first, one by one: the first answer of each kind takes a second or more. */
export async function warmUp(address: string): Promise<void> {
  const ask = async (path: string) => {
    // As browsers do: answers are kept by encoding.
    const headers = { 'accept-encoding': 'br' };
    const answer = await fetch(new URL(path, address), { headers, signal: AbortSignal.timeout(60_000) });
    return answer.ok ? answer : undefined;
  };
  try {
    await (await ask('/'))?.arrayBuffer();
    const list = (await (await ask('/api/v1/quartiers'))?.json()) as
      { rows?: { quartier_id: string }[] } | undefined;
    const first = list?.rows?.[0]?.quartier_id;
    if (first !== undefined) await (await ask(`/quartiere/${first}`))?.arrayBuffer();
    await (await ask('/vergleich'))?.arrayBuffer();
  } catch {
    // The server ends, or an address cannot be reached from here.
  }
}
