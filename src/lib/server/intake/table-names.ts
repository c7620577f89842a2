/** Names of files in which tables can be found, whatever they are called. */
export const isTableName = (name: string): boolean =>
  /\.(csv|tsv|xlsx|xlsm|xls|ods|parquet|arrow|arrows|feather|zip)$/i.test(name);

/** Names of tables that no reader reads. */
export const isUnreadTableName = (name: string): boolean =>
  /\.(xlsb|xltx?|xltm|numbers|fods|ots|sxc|dif|slk|dbf|accdb|mdb|sqlite|duckdb)$/i.test(name);
