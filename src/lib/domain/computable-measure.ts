import type { MeasureRow } from './records.ts';

/** Whether switching a measure on changes anything that can be computed: it has tonnes and a completion date. */
export const isComputable = ({
  saving_t_per_year,
  completion_date,
}: Pick<MeasureRow, 'saving_t_per_year' | 'completion_date'>): boolean =>
  saving_t_per_year !== null && completion_date !== null;
