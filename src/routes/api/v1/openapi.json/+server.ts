import { version } from '$app/environment';
import { openapi } from '#lib/server/http/api/openapi.ts';

/** Describes the program, not an edition: there before anything is published. */
export const GET = () => Response.json(openapi(version), { headers: { 'cache-control': 'no-cache' } });
