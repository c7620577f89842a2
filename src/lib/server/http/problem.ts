import type { ProblemText } from '#lib/domain/texts/problems.ts';

/** A refusal that a caller can act on. Thrown while an answer is made, sent as `application/problem+json`. */
export class HttpProblem extends Error {
  readonly status: number;
  /** Stable name for programs. */
  readonly code: string;
  readonly text: ProblemText;
  /** Members beside those of RFC 9457: `parameter`, `available`, `id`. */
  readonly more: Record<string, string | readonly string[]>;

  constructor(status: number, code: string, text: ProblemText, more: HttpProblem['more'] = {}) {
    super(text.detail.en);
    this.name = 'HttpProblem';
    this.status = status;
    this.code = code;
    this.text = text;
    this.more = more;
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
  return Response.json(body, {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
