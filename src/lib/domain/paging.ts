/** One page of a long list; pages count from 1. */
export interface Paging {
  page: number;
  size: number;
  /** How many there are on all pages. */
  total: number;
}

export function lastPage({ size, total }: Pick<Paging, 'size' | 'total'>): number {
  return Math.max(1, Math.ceil(total / size));
}

/** Index of the first one on the page. */
export function pageOffset({ page, size }: Pick<Paging, 'page' | 'size'>): number {
  return (page - 1) * size;
}

export function pageOf<Item>(items: readonly Item[], { page, size }: Pick<Paging, 'page' | 'size'>): Item[] {
  const offset = pageOffset({ page, size });
  return items.slice(offset, offset + size);
}
