import { problemTexts, type ProblemText } from '#lib/texts/problems.ts';
import { retrySeconds } from '../../files/work-queue.ts';
import { logError } from '../error-log.ts';

export const problemType = 'application/problem+json';

/** A refusal that a caller can act on. Thrown while an answer is made, sent as `application/problem+json`. */
export class HttpProblem extends Error {
  /**
   * `code` is a stable name for programs; `more` are members beside those of RFC 9457: `parameter`, `nearest`,
   * `available`, `withdrawn_at`, `id`.
   */
  constructor(
    readonly status: number,
    readonly code: string,
    readonly text: ProblemText,
    readonly more: Record<string, string | readonly string[]> = {},
  ) {
    super(text.detail.en);
    this.name = 'HttpProblem';
  }
}

/** A problem as RFC 9457 wants it, in German with the English wording beside it. */
export function problemAnswer({ status, code, text: { title, detail }, more }: HttpProblem): Response {
  const body = {
    type: `urn:quartiersmonitor:problem:${code}`,
    title: title.de,
    title_en: title.en,
    status,
    detail: detail.de,
    detail_en: detail.en,
    ...more,
  };
  const headers = { 'content-type': problemType, 'cache-control': 'no-store' };
  return Response.json(body, {
    status,
    headers: code === busyCode ? { ...headers, 'retry-after': String(retrySeconds) } : headers,
  });
}

const busyCode = 'busy';

export const busyProblem = () => new HttpProblem(503, busyCode, problemTexts.busy(retrySeconds));

/** Logs what nobody expected, and says under which number. */
export function internalAnswer(error: unknown, method: string, { pathname: path }: URL): Response {
  const id = logError(error, { method, path });
  return problemAnswer(new HttpProblem(500, 'internal', problemTexts.internal(id), { id }));
}

/** A refusal by Kit itself, which words it for people or in plain text, as a problem. */
export function asProblem({ method, url }: Request, answer: Response): Response {
  const { status } = answer;
  if (status < 400 || answer.headers.get('content-type') === problemType) return answer;
  if (status === 405) {
    const problem = problemAnswer(new HttpProblem(405, 'method', problemTexts.methodNotAllowed(method)));
    problem.headers.set('allow', 'GET, HEAD, OPTIONS');
    return problem;
  }
  if (status < 500) return problemAnswer(new HttpProblem(status, 'bad-request', problemTexts.badRequest()));
  return internalAnswer(new Error(`status ${status} from outside the routes`), method, new URL(url));
}
