import type { RequestHandler } from './$types';
import { kitProgressAnswer } from '#lib/server/http/press-kit-answer.ts';

export const GET: RequestHandler = (event) => kitProgressAnswer(event);
