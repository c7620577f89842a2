import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { nearNames } from '#lib/domain/near-names.ts';
import { shorten } from '#lib/domain/page-problem.ts';
import { retrySeconds } from '../../files/work-queue.ts';
import type { BadParameter } from '../bad-parameter.ts';
import { parameters, type ParameterName } from '../parameters.ts';
import { editionFormat } from '../../edition/edition-format.ts';
import type { EditionReader, OpenEdition } from '../../queries/edition-reader.ts';
import { loadQuartiers } from '../../queries/quartiers.ts';

/** 404: the edition has no such quartier; the page offers similar names. */
export async function failUnknownQuartier({ database }: OpenEdition, asked: string): Promise<never> {
  const near = nearNames(await loadQuartiers(database), asked);
  error(404, {
    message: 'unknown quartier',
    problem: { kind: 'unknown_quartier', asked: shorten(asked), near },
  });
}

export function failBusy(): never {
  error(503, { message: 'busy', problem: { kind: 'busy', seconds: retrySeconds } });
}

/** Editions that a page offers instead of one that there is not: the newest. */
const maxOffered = 50;

/**
 * 404 for an unknown edition, 410 for a withdrawn one, else 503: none yet, or nothing that can be read. Where the path
 * names it, others are offered on the page `at`.
 */
export function failWithoutEdition(reader: EditionReader, asked: string | null, at?: string): never {
  const offered = at === undefined ? {} : { at };
  const withdrawal = asked === null ? undefined : reader.withdrawal(asked);
  if (withdrawal) {
    const { id, withdrawn_at, reason } = withdrawal;
    error(410, {
      message: 'withdrawn edition',
      problem: { kind: 'withdrawn_edition', id, withdrawn_at, reason, ...offered },
    });
  }
  const edition = asked ?? reader.currentId();
  const format = edition === null ? undefined : reader.otherFormat(edition);
  if (edition !== null && format !== undefined) {
    const problem = { kind: 'other_format', edition, format, read: editionFormat } as const;
    error(503, { message: 'other format', problem });
  }
  if (reader.currentId() === null && reader.isUnreadable()) error(503, { message: 'unreadable store' });
  const editions = reader.list().slice(0, maxOffered);
  if (asked === null || reader.currentId() === null) {
    error(503, { message: 'empty store', problem: { kind: 'empty_store' } });
  }
  error(404, {
    message: 'unknown edition',
    problem: { kind: 'unknown_edition', asked: shorten(asked), editions, ...offered },
  });
}

/** 400: a parameter of the address has a value that it cannot have. */
export function failBadParameter({ parameter, asked, allowed = optionsOf(parameter) }: BadParameter): never {
  error(400, {
    message: 'bad parameter',
    problem: { kind: 'bad_parameter', parameter, asked: shorten(asked), allowed: [...allowed] },
  });
}

function optionsOf(name: ParameterName): readonly string[] {
  const { schema } = parameters[name];
  return schema instanceof z.ZodEnum ? schema.options : [];
}
