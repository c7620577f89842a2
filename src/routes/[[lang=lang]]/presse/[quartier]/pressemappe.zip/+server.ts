import { pressKitAnswer } from '#lib/server/http/press-kit-answer.ts';

export const GET = (event) => pressKitAnswer(event, event.params.quartier);
