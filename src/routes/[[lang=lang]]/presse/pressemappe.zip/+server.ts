import type { RequestHandler } from './$types';
import { pressKitAnswer } from '#lib/server/http/press-kit-answer.ts';

export const GET: RequestHandler = (event) => pressKitAnswer(event);
