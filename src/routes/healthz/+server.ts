/** The process lives and answers. */
export const GET = () => Response.json({ status: 'alive' }, { headers: { 'cache-control': 'no-store' } });
