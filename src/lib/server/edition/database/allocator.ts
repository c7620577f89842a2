// Before DuckDB is loaded: its allocator (jemalloc) keeps the memory that a statement frees for the next one, instead of
// giving it to the system and taking it back. The many small statements of a publication end a tenth sooner.
process.env.DUCKDB_JE_MALLOC_CONF ??= 'dirty_decay_ms:-1,muzzy_decay_ms:-1';
