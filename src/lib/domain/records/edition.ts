/** A frozen, numbered release. `published_at` is ISO 8601 in UTC. */
export interface Edition {
  id: string;
  label: string | null;
  published_at: string;
  content_hash: string;
  software_version: string;
  factor_set: string | null;
  is_current: boolean;
}

/** An edition in a list of all: a withdrawn one has a date and a reason, and says nothing about its content. */
export interface ListedEdition extends Pick<Edition, 'id' | 'label' | 'published_at' | 'is_current'> {
  content_hash: string | null;
  software_version: string | null;
  factor_set: string | null;
  /** ISO 8601 in UTC; null while the edition is served. */
  withdrawn_at: string | null;
  /** In the words of whoever withdrew it. */
  withdrawal_reason: string | null;
}
